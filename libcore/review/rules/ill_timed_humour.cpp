// ill_timed_humour: a joke, a cheerful picture or a jolly wish while the client suffers a loss.
// Silent where the client is known to be well; a light word after they joked themselves is fine.
#include <string_view>
#include <utility>

#include "review/tells.hpp"

namespace amends::review::rules {
namespace {

const text::PhraseSet& always() {
  static const text::PhraseSet kSet{
      // A laugh.
      "(lol|lmao|rofl|haha*|hahaha|hehe*|hihi|teehee|tee-hee|yolo|oopsie*|whoopsie*|oopsy|oopsie-daisy|tada|tadaa*|ta-da|woohoo|"
      "woo-hoo|yippee|yay|yikes a|anyhoo|hiii*|heyyy*|pun intended|no pun|winky|winky face|just kidding|only kidding|kidding aside|"
      "joking aside|plot twist|boom|kaboom)",
      "knock knock",
      // Stock jokes.
      "(murphy|murphy's law|gremlins|gremlin|santa|charlie chaplin|titanic|houdini|sherlock|harry potter|mercury in retrograde|"
      "bermuda triangle|rome wasn't built|dog ate|third time lucky|third time's a charm|fourth time lucky|may the force|force be "
      "with|village people dey|mission impossible|elvis has|groundhog day|yoda|gandalf|voldemort|superman|never-ending story|"
      "ghosting|keep smiling|chin up|look on the bright|on the bright side|bright side|silver lining|every cloud|good news everyone|"
      "cheer up|it could be worse|at least the (fish|cat|dog|pigeon|weather|band|flowers|music)|the pigeon|story (for|to tell) the "
      "grandchildren|great story|free (diet|sauna|shower|cinema|holiday|detox|upgrade to)|loyalty card|guess the|bon voyage|detox|"
      "spa day|as my (granny|grandma|gran|grandmother|mother|wife) (used|says|said|would)|my (wife|husband|granny) says|as they say|"
      "as we say here|as the (fisherman|actress|bishop) said|said the|walks into a bar|you get a loyalty|when life gives|don't shoot "
      "the|the show must go on|all part of the fun|what an adventure|quite an adventure|an adventure|a wild ride|roller coaster)",
      "(let's|let us) call it (a|an|our)",
      "(look at it|think of it|think of the|just think of|consider it|see it) (this way|as|like) (a|an|our|free|your)? ",
      "think of (it|the silence|this) as",
      "who needs (a|an|the)",
      "(that's|it's) one way (to|of)",
      "(well)? you did ask for",
      "(seems|looks|sounds|appears) (like|as if|as though|that) (our|your|the|somebody|someone) ...6 (fancied|fallen in love|quarrel|"
      "holiday|party|vacation|mind of its own|took a nap|nap|went on|decided to|wanted|got (thirsty|hungry|bored|lonely|cold feet)|"
      "had a (bad day|party|lovers|fight|hangover)|shower|asleep|on strike against)",
      "(seeing|seen) more of (europe|the world|the country)",
      "(have|has) (fallen in love|a mind of its own|gone on holiday|gone swimming|gone on strike|grown legs|run away)",
      "(must have|must've|probably) (found it|been) (delicious|tasty|hungry|thirsty|bored|in love)",
      "(your|the|our|my) ...2 (server|printer|van|parcel|machine|system|router|computer|cake|boiler|lift|truck|box|container) (is|"
      "was|fancied|decided|has|had|said|says|went) ...3 (shy|tired|grumpy|moody|bored|hungry|sulking|thirsty|a little holiday|"
      "holiday|to take a|on holiday|a nap|sleepy|party|in love|a diva|grieving|yolo|hi|hello)",
      "(sense of humour|sense of humor|laugh about it|have a laugh|good laugh|make you laugh|tell you a joke|a joke about|joke's on|"
      "funny story|funny thing|fun fact|funny side)",
      "on a scale (from|of) one",
      "can't get any worse",
      "(lucky|jammy) (thing|you|dog|devil)",
      "(happy|merry|fab|fabulous|sparkling|fantastic|super|lovely sunny|great sunny|fantastic sunny) (friday|monday|weekend|"
      "gardening|sunday|tuesday|wednesday|thursday|day) (from|everyone|folks|hehe|and don't|to you)",
      "(sitting|sat|problem) between (two|the) chair*",
      "(ate|eaten) (your|my|our|the) (homework|backup|parcel|files|order)",
      "(superstar|rockstar|rock star|champ|you're a (gem|star|legend|hero))",
      "(get|got) a (tan|medal)",
      "(or|is it) just me",
  };
  return kSet;
}

const text::PhraseSet& to_the_let_down() {
  static const text::PhraseSet kSet{
      "(happy|merry) (monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|gardening|new year|holidays|easter|christmas|"
      "travels|shopping|reading|baking)",
      "have a (great|lovely|wonderful|fantastic|fabulous|blessed|sunny|super|sparkling|nice|good|awesome|brilliant|beautiful) (day|"
      "weekend|evening|week|afternoon|time|sunny day|rest)",
      "(fingers crossed|good luck|enjoy|cheers|wow|whoops|oops|super|hooray|hurray|stay dry|stay cool|stay warm|stay safe|"
      "compliments of the season|knock 'em|knock them|break a leg|great to hear|lovely to hear|so good to hear|hope you're|hope you "
      "are|hope all is|awesome|fab|yeah|party pros|lucky|funny|joke|just for fun|god's grace)",
  };
  return kSet;
}

const text::PhraseSet& unless() {
  static const text::PhraseSet kSet{
      "(no joke|not a joke|no laughing|not funny|isn't funny|no fun)",
      "(sorry|apologise|apologize|apologies|ashamed)",
      "(thank you for|thanks for) (writing|telling|the frank|your)",
  };
  return kSet;
}

// Cheerful pictures and emoticons. Sad, pleading and praying ones are no cheer.
bool cheers(const text::Document& document, const text::Sentence& sentence) {
  constexpr std::string_view kCheer[] = {
      "\U0001F600", "\U0001F601", "\U0001F602", "\U0001F603", "\U0001F604", "\U0001F605", "\U0001F606", "\U0001F609", "\U0001F60A",
      "\U0001F60B", "\U0001F60E", "\U0001F61C", "\U0001F61D", "\U0001F923", "\U0001F92A", "\U0001F973", "\U0001F389", "\U0001F38A",
      "\U0001F388", "\U0001F31F", "\U0001F680", "\U0001F929", "\U0001F308", "\U0001F31E", "\U00002600", "\U0001F3D6", "\U0001F48E",
      "\U0001F4AA", "\U0001F91E", "\U0001F37E", "\U0001F942", ":)",         ":-)",        ";)",         ";-)",        ":D",
      ":-D",        ":d",         ":-d",        ":P",         ":-P",        "xD",         "^^"};
  for (const text::Word& word : document.words(sentence)) {
    if (word.kind != text::WordKind::emoji && word.kind != text::WordKind::emoticon) continue;
    const std::string_view shown = word.span.of(document.source());
    for (const std::string_view cheer : kCheer)
      if (shown.find(cheer) != std::string_view::npos) return true;
  }
  return false;
}

// Two exclamation marks in a row.
bool exclaims(const text::Document& document, const text::Sentence& sentence) {
  return sentence.span.of(document.source()).find("!!") != std::string_view::npos;
}

std::vector<Hit> check(const Context& context) {
  const text::Document& document = context.draft.document;
  // To a client who is known to be well, a joke is a joke.
  if (context.client != nullptr && !context.let_down) return {};
  const Tells tells{"ill_timed_humour", always(), to_the_let_down(), unless(), Belief::sure};
  std::vector<Hit> hits;
  for (std::uint32_t i = 0; i < document.sentences().size(); ++i) {
    const text::Sentence& sentence = document.sentences()[i];
    const bool cheerful = answers_complaint(context) && (cheers(document, sentence) || exclaims(document, sentence)) &&
                          !unless().in(document, sentence) && !context.draft.has(Act::apologize, i);
    std::vector<Hit> found = told_by(context, tells, i);
    if (found.empty() && cheerful) found.push_back({sentence.span, {}});
    for (Hit& hit : found) hits.push_back(std::move(hit));
  }
  return hits;
}

constexpr Example kExamples[] = {
    {"[[Looks like our van fancied a holiday, haha!]]", "The flowers never came and the funeral is over."},
    {"I sent the new link. [[Have a lovely weekend 🎉]]", "Nobody could log in all day and we lost every order!"},
    {"[[Knock knock!]] We come on Monday.", "You missed the appointment again and we still have no heating."},
    {"[[Third time lucky, as they say.]]"},
    {"Lovely that it arrived, enjoy the party 🎉", "The cake is perfect, thank you so much!"},
    {"Enjoy your weekend!", "Thanks, everything works now."},
    {"A cold flat in January is no joke, and I am sorry.", "Our heating failed again and nobody came."},
    {"The party room is on the second floor."},
};

}  // namespace

extern const Rule ill_timed_humour;
constinit const Rule ill_timed_humour{
    "ill_timed_humour",
    Kind::fault,
    Severity::warning,
    "Leave the joke and the cheer out until they have been heard.",
    "A smile over somebody's loss reads as scorn.",
    "defining-moments",
    check,
    kExamples,
};

}  // namespace amends::review::rules
