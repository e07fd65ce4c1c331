// amends completion: scripts for shells, to be put where the shell looks for them.
#include "output.hpp"
#include "verbs.hpp"

namespace amends::cli {
namespace {

constexpr std::string_view kBash =
    R"sh(# bash completion for amends: amends completion bash > ~/.local/share/bash-completion/completions/amends
_amends() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
  case $before in
    --format) COMPREPLY=($(compgen -W "text json jsonl" -- "$word")); return ;;
    --color) COMPREPLY=($(compgen -W "auto always never" -- "$word")); return ;;
    --fail-on) COMPREPLY=($(compgen -W "hint warning error" -- "$word")); return ;;
    --offset-unit) COMPREPLY=($(compgen -W "byte utf16 codepoint" -- "$word")); return ;;
    --me|--now|--since|--subject|--limit) return ;;
    batch) COMPREPLY=($(compgen -W "read plan review" -- "$word")); return ;;
    completion) COMPREPLY=($(compgen -W "bash zsh fish" -- "$word")); return ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "read plan review eval batch completion --help --version" -- "$word"))
  elif [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "--format --color --me --now --since --subject --limit --all --draft --in-reply-to --fail-on --offset-unit --help" -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _amends amends
)sh";

constexpr std::string_view kZsh = R"sh(#compdef amends
# zsh completion for amends: amends completion zsh > "${fpath[1]}/_amends"
_amends() {
  local -a verbs
  verbs=('read:how each message sounds' 'plan:where the relationship stands and what to do' 'review:check a draft before it is sent'
         'eval:measure on labelled texts' 'batch:JSON Lines in, JSON Lines out' 'completion:a script for your shell')
  if (( CURRENT == 2 )); then
    _describe 'verb' verbs
    return
  fi
  case ${words[2]} in
    batch) (( CURRENT == 3 )) && { _values 'verb' read plan review; return } ;;
    completion) _values 'shell' bash zsh fish; return ;;
  esac
  _arguments '--format[how to write]:format:(text json jsonl)' '--color[colours]:when:(auto always never)' '*--me[your address]:address:' \
    '--now[as of when]:time:' '--since[last message not before]:date:' '--subject[only these conversations]:words:' '--limit[the newest N]:number:' \
    '--all[quiet ones too]' '--draft[the reply]:file:_files' '--in-reply-to[the conversation]:file:_files' \
    '--fail-on[exit 1 from here]:severity:(hint warning error)' '--offset-unit[of positions]:unit:(byte utf16 codepoint)' '*:file:_files'
}
_amends "$@"
)sh";

constexpr std::string_view kFish = R"sh(# fish completion for amends: amends completion fish > ~/.config/fish/completions/amends.fish
complete -c amends -n __fish_use_subcommand -f -a read -d 'how each message sounds'
complete -c amends -n __fish_use_subcommand -f -a plan -d 'where the relationship stands and what to do'
complete -c amends -n __fish_use_subcommand -f -a review -d 'check a draft before it is sent'
complete -c amends -n __fish_use_subcommand -f -a eval -d 'measure on labelled texts'
complete -c amends -n __fish_use_subcommand -f -a batch -d 'JSON Lines in, JSON Lines out'
complete -c amends -n __fish_use_subcommand -f -a completion -d 'a script for your shell'
complete -c amends -n '__fish_seen_subcommand_from batch' -f -a 'read plan review'
complete -c amends -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'
complete -c amends -l format -x -a 'text json jsonl' -d 'how to write'
complete -c amends -l color -x -a 'auto always never' -d 'colours'
complete -c amends -l me -x -d 'your address'
complete -c amends -l now -x -d 'as of when'
complete -c amends -l since -x -d 'last message not before'
complete -c amends -l subject -x -d 'only these conversations'
complete -c amends -l limit -x -d 'the newest N'
complete -c amends -l all -d 'quiet ones too'
complete -c amends -l draft -r -d 'the reply'
complete -c amends -l in-reply-to -r -d 'the conversation'
complete -c amends -l fail-on -x -a 'hint warning error' -d 'exit 1 from here'
complete -c amends -l offset-unit -x -a 'byte utf16 codepoint' -d 'of positions'
)sh";

}  // namespace

int run_completion(const std::string& shell) {
  Output out;
  out.write(shell == "bash" ? kBash : shell == "zsh" ? kZsh : kFish);
  out.flush();
  return kDone;
}

}  // namespace amends::cli
