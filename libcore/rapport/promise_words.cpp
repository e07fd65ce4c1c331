// The lists behind promise_words.hpp. Each was grown from letters that went wrong without it; keep them in the order of meaning.
#include "rapport/promise_words.hpp"

#include <string_view>

namespace amends::rapport {

using text::PhraseSet;

const PhraseSet& idioms() {
  static const PhraseSet kSet{"(we'll|i'll|we will|i will|will) (do|try) (what|all|everything|our|my)",
                              "(we'll|i'll|we will|i will|they'll) see$",
                              "(we'll|i'll|we will|i will|they'll) see (what|how|if|whether|about|that|when)",
                              "let (me|us|'s) see",
                              "eat my (hat|words|shoes)",
                              "(i'll|we'll|i will|we will|i'd) (say|admit|bet|never|always|be "
                              "(honest|frank|brief|blunt|clear|quick|direct|plain|damned|fine|ok|okay|sad|happy|glad|delighted|grateful|"
                              "waiting|watching|suing|back in touch if)|give you that|grant you|live|miss|take your word|take that as|take "
                              "it (that|as|from)|leave (it|that) (with|to|at|there)|pass on|spare you|stop there|cut to|get (straight )?to "
                              "the point|repeat|confess|assume|presume|wait|hope|love|think "
                              "about|remember|understand|trust|believe|need|have to|want|require|expect|regret|let (it|that|this) "
                              "(go|slide|rest|pass)|let you (decide|choose|go|off)|keep (it|this) (short|brief)|rest my case|put it|start "
                              "by|begin by|go (mad|insane|crazy)|lose|forgive|forget|die|cry|scream|survive|manage somehow|cope)",
                              "(we'll|we will) (have to|need to|get there|be fine|see about|laugh|look back|never)",
                              "you'll (see|understand|know)$",
                              "you'll see (that|how|why|what|it)",
                              "you'll (never|love|laugh|be (fine|glad|happy|pleased|in good hands|amazed|surprised)|have "
                              "to|need|regret|remember|agree|notice|forgive|appreciate)",
                              "you will (never|love|laugh|see that|be (fine|glad|happy|pleased|in good hands|amazed|surprised)|have "
                              "to|need|regret|understand|agree|notice|forgive|appreciate)",
                              "in good hands",
                              "bear with",
                              "(sooner|better late) than",
                              "when hell",
                              "see you (in court|there|then|later|soon)?",
                              "talk (soon|later)",
                              "speak soon",
                              "over my dead",
                              "no doubt",
                              "time will tell",
                              "mark my words",
                              "don't hold your breath",
                              "i swear (i'm|i'll|i am|i will)",
                              "(live it down|hear the end of it|get used to it)",
                              "charge you for (the|your) (pies|jokes|privilege|entertainment|laughs)",
                              "(i'll|we'll|ill) be (suing|billing you for my nerves)"};
  return kSet;
}

const PhraseSet& hedges() {
  static const PhraseSet kSet{
      "(can|could|might|would|should|maybe|perhaps|hopefully|possibly|probably|tentatively|ideally)",
      "(happy|glad|pleased|able|willing|hoping|aiming|trying|planning|tempted|inclined|supposed|meant|due|likely|free) to",
      "(hope|aim|try|plan|intend|mean|like|love|prefer|want|wish|wanted|expect|offer|offered|need|have) to",
      "aiming (for|at|high)",
      "(i'd|we'd|he'd|she'd|they'd|you'd)",
      "(i|we) (hope|think|guess|suppose|reckon|believe|expect|wonder|wish|doubt)",
      "(were|was) (going|supposed|meant|due) to",
      "(let's|shall we|shall i|why not|how about|what about|feel free|your call|up to you)",
      "at some (point|stage)"};
  return kSet;
}

const PhraseSet& reports() {
  static const PhraseSet kSet{
      "(says|said|told|tells|promised|promises|claims|claimed|swore|assured|assures|reckons|heard|mentioned|insists|insisted|announced|"
      "guaranteed|thinks|hopes|expects|keeps saying|warned|wrote)",
      "according to", "apparently"};
  return kSet;
}

const PhraseSet& restated() {
  static const PhraseSet kSet{"as (i|we) (said|promised|wrote|told|mentioned|agreed|explained)",
                              "as (promised|agreed|discussed|mentioned|arranged|planned|already said|stated|per)", "like (i|we) said",
                              "(i|we) (already )?(said|promised|told you|confirmed|mentioned)", "remember that"};
  return kSet;
}

const PhraseSet& requests() {
  static const PhraseSet kSet{"please",
                              "(could|can|would|will|may|might|shall) (you|i|we|they|he|she|someone|somebody|anyone)",
                              "(need|needs|want|wants|require|requires|expect|expects|demand|demands|must have|insist)",
                              "(let me|let us) know",
                              "(tell|send|give|show|call|ring|email|get|bring|pay|refund|credit|answer|forward|return|book|remind) (me|us)",
                              "^ (make|be) sure",
                              "deadline",
                              "(i'd|we'd|i would|we would) (like|appreciate|be grateful|prefer|love)",
                              "you (must|should|shall|need to|have to|had better|ought to)",
                              "you'd better",
                              "have (you|we|they)",
                              "do (you|we)"};
  return kSet;
}

const PhraseSet& threats() {
  static const PhraseSet kSet{
      "(sue|suing|court|tribunal|ombudsman|lawyer|lawyers|solicitor|solicitors|attorney|legal|police|regulator|trading "
      "standards|chargeback|dispute the charge)",
      "(review|reviews|social media|twitter|facebook|google|press|newspaper|followers|everyone|everybody|the whole|her dumbest|ur "
      "faces|your faces)",
      "(cancel|cancelling|terminate|leave|leaving|switch|switching|elsewhere|competitor|competitors|another "
      "(agency|firm|company|supplier|provider|lab|studio)|somebody else|someone else|report you|ruin|destroy|make sure (that "
      ")?(you|everyone|nobody)|take (our|my) business|move (to|the)|withhold|tell (everyone|everybody|the world|the others|them all)|come "
      "in person|find you|get you)"};
  return kSet;
}

bool negation(const Words& w, std::uint32_t i) {
  const std::string_view word = w[i];
  if (w.is(i, {"not", "never", "nobody", "nothing", "none", "neither", "cannot", "cant", "wont", "dont"})) return true;
  if (word.size() > 3 && word.substr(word.size() - 3) == "n't") return true;
  if (word == "no")
    return !w.is(i + 1, {"later", "charge", "cost", "problem", "problems", "worries", "paperwork", "matter", "doubt", "extra", "fee",
                         "obligation", "bother", "longer"}) &&
           !(i + 1 < w.words.size() && w.words[i + 1].kind == text::WordKind::punctuation);
  return false;
}

const PhraseSet& taking_back() {
  static const PhraseSet kSet{"^ (scrap|forget|cancel|ignore|not) {weekday}"};
  return kSet;
}

bool past_verb(const Words& w, std::uint32_t i) {
  return w.is(i, {"was",   "were",     "had",     "did",     "didn't",  "wasn't",   "weren't",   "came",     "went",    "said",
                  "asked", "told",     "got",     "took",    "gave",    "saw",      "met",       "thought",  "felt",    "knew",
                  "spoke", "happened", "called",  "rang",    "wanted",  "agreed",   "confirmed", "noted",    "tried",   "used",
                  "sat",   "stood",    "wrote",   "brought", "bought",  "became",   "began",     "cost",     "lost",    "missed",
                  "moved", "passed",   "expired", "offered", "ordered", "promised", "pencilled", "penciled", "started", "since",
                  "ago",   "received", "has",     "have",    "been",    "left"});
}

bool participle(const Words& w, std::uint32_t i) {
  const std::string_view word = w[i];
  const bool ed = word.size() > 4 && word.substr(word.size() - 2) == "ed" && word.substr(word.size() - 3) != "eed" && word != "hundred";
  return ed || w.is(i, {"done", "sent", "fixed", "paid", "made", "built", "rebuilt", "hung", "sold",   "shipped",
                        "run",  "ran",  "set",   "put",  "cut",  "won",   "found",   "left", "redone", "redid"});
}

bool fact_verb(const Words& w, std::uint32_t i) {
  return w.is(
      i, {"works",    "suits",      "closes",   "shuts",    "opens",      "ends",      "expires",     "falls",    "begins",  "looks",
          "seems",    "sounds",     "remains",  "stands",   "belongs",    "waits",     "waiting",     "meets",    "clashes", "means",
          "happens",  "marks",      "sees",     "stays",    "holds",      "covers",    "lasts",       "runs",     "costs",   "qualifies",
          "includes", "dates",      "renewal",  "holiday",  "holidays",   "birthday",  "anniversary", "ceremony", "busy",    "available",
          "away",     "agenda",     "attached", "enclosed", "deadline",   "downgrade", "season",      "open",     "off",     "dated",
          "applies",  "impossible", "doable",   "possible", "unavailable"});
}

bool delivery_complement(const Words& w, std::uint32_t i) {
  if (w.is(i, {"with",   "yours",  "ready",   "live",      "done",    "finished", "there",     "up",      "back",    "out",
               "online", "coming", "going",   "being",     "landing", "arriving", "scheduled", "booked",  "set",     "planned",
               "posted", "sent",   "shipped", "delivered", "fixed",   "paid",     "settled",   "leaving", "starting"}))
    return true;
  if (w.is(i, {"at", "on", "in"}) && w.is(i + 1, {"you", "your", "her", "his", "their", "its"})) return true;
  if (w.is(i, {"in"}))
    return w.is(i + 1, {"at", "on", "by", "before", "tomorrow", "today", "tonight", "this", "place", "production", "print", "figma"}) ||
           (w.is(i + 1, {"the"}) && w.is(i + 2, {"post", "mail", "van", "lorry", "truck", "system", "portal"}));
  return w.is(i, {"shipping",   "bringing",   "calling",  "ringing",   "sending",    "posting",   "printing",   "finishing",
                  "visiting",   "delivering", "picking",  "dropping",  "collecting", "fitting",   "installing", "flying",
                  "driving",    "moving",     "joining",  "following", "uploading",  "fixing",    "paying",     "returning",
                  "publishing", "launching",  "splicing", "painting",  "replacing",  "repairing", "cleaning"});
}

bool act_verb(const Words& w, std::uint32_t i) {
  return w.is(i, {"send",  "start",  "fit",     "transfer", "pay",     "come",   "bill",    "ship",   "deliver", "post",   "bring",
                  "call",  "ring",   "install", "begin",    "go",      "launch", "publish", "upload", "refund",  "credit", "return",
                  "visit", "finish", "move",    "drop",     "collect", "pick",   "print",   "hand",   "replace", "repair", "fix",
                  "redo",  "wire",   "settle",  "confirm",  "report",  "phone",  "release", "switch", "sign",    "get",    "have",
                  "send",  "fly",    "cover",   "remake",   "put",     "set",    "test",    "run",    "check",   "email",  "text",
                  "take",  "file",   "submit",  "present",  "swap",    "check",  "test",    "are",    "am"});
}

bool doing(const Words& w, std::uint32_t i) {
  if (i >= w.words.size() || w.words[i].kind != text::WordKind::word || past_verb(w, i) || participle(w, i) || w[i].size() < 2)
    return false;
  const std::string_view word = w[i];
  if (word.back() == 's' || word.find('\'') != std::string_view::npos) return false;
  return !w.is(i, {"know",      "think",    "see",     "need",       "want",      "hope",     "love",   "like",   "understand", "believe",
                   "guess",     "feel",     "look",    "appreciate", "agree",     "remember", "close",  "open",   "meet",       "work",
                   "live",      "sit",      "do",      "did",        "can",       "could",    "would",  "should", "may",        "might",
                   "must",      "will",     "shall",   "am",         "are",       "be",       "say",    "mean",   "plan",       "aim",
                   "try",       "expect",   "suggest", "propose",    "wish",      "wonder",   "doubt",  "regret", "apologise",  "apologize",
                   "assume",    "suppose",  "prefer",  "guarantee",  "read",      "shut",     "shook",  "ran",    "held",       "kept",
                   "heard",     "hear",     "found",   "built",      "won",       "never",    "not",    "don't",  "can't",      "won't",
                   "only",      "always",   "usually", "and",        "or",        "who",      "had",    "walked", "promise",    "ask",
                   "recommend", "offer",    "stay",    "wait",       "write",     "hope",     "count",  "rely",   "lose",       "miss",
                   "run",       "stand",    "go on",   "keep",       "encourage", "invite",   "urge",   "advise", "attach",     "enclose",
                   "refer",     "continue", "both",    "all",        "too",       "just",     "really", "still",  "also",       "have",
                   "get",       "meant",    "already", "let",        "rather",    "quite",    "ever",   "once",   "even",       "thank",
                   "first",     "then",     "made",    "gave",       "came",      "went",     "fell",   "broke",  "drove",      "flew",
                   "chose",     "knew",     "grew",    "drew",       "threw",     "wore",     "swore",  "stuck",  "struck",     "caught",
                   "taught",    "fought",   "thought", "slept",      "wept",      "swept",    "left"});
}

bool moving(const Words& w, std::uint32_t i) {
  return w.is(i, {"coming",     "flying",  "driving",   "bringing",   "sending",   "calling",   "ringing",   "phoning",  "visiting",
                  "delivering", "posting", "shipping",  "filing",     "fixing",    "putting",   "taking",    "picking",  "dropping",
                  "collecting", "moving",  "returning", "paying",     "refunding", "crediting", "replacing", "swapping", "booking",
                  "ordering",   "writing", "uploading", "installing", "fitting",   "testing",   "pinging",   "handing"});
}

bool imperative(const Words& w, std::uint32_t i) {
  if (w.is(i + 1, {"done", "by", "due", "within", "finished", "completed", "goes", "will", "is", "are", "gets", "follows", "and"}))
    return false;
  if (w.is(i, {"send", "let",   "tell",  "give",   "confirm", "reply",   "respond",  "bring",   "keep", "see",    "feel",
               "pop",  "read",  "look",  "ask",    "choose",  "pick",    "sign",     "approve", "fill", "make",   "take",
               "use",  "get",   "come",  "put",    "pay",     "add",     "remember", "note",    "have", "return", "redo",
               "fire", "do",    "don't", "answer", "go",      "forward", "ensure",   "stop",    "wait", "try",    "find",
               "show", "click", "allow", "expect", "leave",   "just",    "kindly",   "please"}))
    return true;
  return w.is(i, {"call", "ring", "check", "book", "review", "order", "schedule", "email", "text", "phone"}) &&
         !w.is(i + 1, {"on", "by", "at", "tomorrow", "today", "booked", "done", "for", "within", "in", "to", "back", "this", "next"});
}

bool deed_of_being(const Words& w, std::uint32_t i) {
  if (w.is(i, {"at"}))
    return !w.is(i + 1, {"home", "work", "lunch", "a", "the"}) ||
           (w.is(i + 1, {"the"}) && !w.is(i + 2, {"office", "conference", "airport", "doctor", "dentist", "beach"}));
  if (w.is(i, {"in"})) return w.is(i + 1, {"touch", "contact", "your"});
  if (w.is(i, {"back"})) return w.is(i + 1, {"in", "with", "to", "on", "at"}) && !w.is(i + 2, {"the"});
  if (w.is(i, {"there", "with", "round", "over", "on", "outside", "available"}))
    return !w.is(i + 1, {"vacation", "holiday", "leave", "annual", "maternity"});
  return w.is(i, {"sending",  "calling",    "sharing",  "posting", "ringing",    "paying",    "coming",
                  "bringing", "delivering", "visiting", "phoning", "contacting", "uploading", "shipping",
                  "driving",  "emailing",   "mailing",  "writing", "picking",    "dropping",  "making"});
}

bool promised_deed(const Words& w, std::uint32_t i) {
  return w.is(i, {"send",    "look",     "find",      "check",      "call",    "get",     "let",     "fix",     "remake",      "replace",
                  "refund",  "review",   "update",    "confirm",    "come",    "bring",   "contact", "chase",   "follow",      "ask",
                  "arrange", "reply",    "answer",    "share",      "add",     "credit",  "cover",   "pay",     "forward",     "make",
                  "have",    "take",     "sort",      "post",       "mention", "keep",    "upload",  "do",      "write",       "ring",
                  "phone",   "email",    "mail",      "give",       "put",     "set",     "redo",    "repair",  "report",      "return",
                  "remove",  "correct",  "change",    "order",      "deliver", "ship",    "drop",    "collect", "pick",        "tell",
                  "book",    "schedule", "install",   "fit",        "clean",   "waive",   "prepare", "draft",   "investigate", "speak",
                  "see",     "be",       "reimburse", "compensate", "rerun",   "restore", "test",    "print",   "sign",        "try",
                  "finish",  "complete", "transfer",  "settle",     "supply",  "provide", "hand",    "show",    "start",       "drop",
                  "swap",    "file",     "hold",      "reserve"}) &&
         !(w.is(i, {"provide", "supply", "make", "take", "have", "keep", "see", "get"}) &&
           !w.is(i + 1, {"you",  "your", "it",  "them", "that", "this", "a",       "back",     "to", "the",
                         "sure", "an",   "him", "her",  "in",   "on",   "someone", "somebody", "my", "our"}));
}

}  // namespace amends::rapport
