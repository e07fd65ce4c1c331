// dismissive: makes the concern small: "only", "calm down", "these things happen", "others would be glad".
// A calm fact ("it is only two stops") and a refusal to make it small ("that is no small thing") are none.
#include "review/tells.hpp"

namespace amends::review::rules {
namespace {

const text::PhraseSet& always() {
  static const text::PhraseSet kSet{
      // Only, just: the loss named as small.
      "(not|no|hardly|isn't|scarcely) (a|an|such a|that|exactly a|the)? (big|huge) (deal|issue|drama|disaster)",
      "(not|isn't|hardly|n't) the end of the world",
      "(no|hardly any|no real) (harm|damage) (done|was done|in)",
      "no (cause|reason|need) (for|to) (alarm|panic|drama|be upset|get upset|get worked|make a)",
      "(nothing|not much) (to (fret|get upset|lose sleep|panic|cry)|serious|dramatic|tragic|in it $|of value)",
      "nothing a (bit|good|little|quick|nice|fresh)",
      "^ (thankfully|luckily|fortunately) (nothing|nobody|no one|it was only|only)",
      // Calm down, do not fuss.
      "^ (calm down|chill|cheer up|keep calm|stay calm|take it easy|lighten up|easy now|steady on|deep breath|get over it|simmer "
      "down) $",
      "(calm down|chill|cheer up|chill out|calm yourself|relax|easy|deep breath|keep calm|lighten up) (it's|its|it is|everyone|"
      "everybody|there's|we|parents|nobody|nothing|mate|buddy|guys|man|sir|madam|ma'am|dear|please|now|a bit|a little)",
      "(one email|it's|its|only|just) ...4 (chill|relax|calm down)",
      "keep (your hair|your shirt|the heid|your cool)",
      "don't panic",
      "(why|why so|why such|why all|why all the|so) (much)? (tension|fuss|drama|upset|anger|panic|excitement|emotion)",
      "(overreact|overreacting|over-reacting|exaggerating|exaggerated|dramatising|dramatizing|making a fuss|such a fuss|bit of a "
      "fuss|kicking up|storm in a teacup|mountain out of|molehill|nitpicking|nit-picking|splitting hairs|hair-splitting|quibbling|"
      "melodramatic|oversensitive|too sensitive|so sensitive)",
      "(out of|things in|it in|this in|that in|keep in|sense of) (all)? (proportion|perspective)",
      // It happens, it happens to all, others have it worse.
      "(these|those|such) (little|small)? things (do|will|just|simply|always|can)? (happen|occur|sort|crop up|come up|pass)",
      "(late filings|mistakes|accidents|delays|errors|glitches|mix-ups|mixups|stuff|shit) (do|will|just|simply|always|can)? happen",
      "^ (it|this|that) (just|simply|does|can)? happens (all the time|sometimes|to|every|in the best|from time)? ",
      "(happens|happened) (to|in) (everyone|everybody|the best|us all|all of us|anyone)",
      "happens (all the time|every (day|week|season|year)|now and then|from time to time)",
      "(worse|worst) things (happen|have|could|at)",
      "(could|might) (have been|be|always be) (much|a lot|far|so much)? worse",
      "(i've|we've|i have|we have) (had|seen) (much|far|a lot)? worse",
      "(looks|sounds|seems) (much|a lot|far)? worse ...4 than it",
      "(part and parcel|par for the course|comes with the territory|goes with the territory|that's life|such is life|c'est la vie|it "
      "is what it is|win some|nobody's perfect|nobody is perfect|no one is perfect|all human|only human|one of those things|luck of "
      "the draw|first world|first-world|pas la mer|storm in a)",
      "(that's|that is) (_ )? for you $",
      "(everybody|everyone|we all|all of us) (loses|lose|forgets|forget|misses|miss|survives|copes|goes through it|has (bad days|a "
      "bad day|problems)|makes mistakes|gets it wrong)",
      "every now and (again|then)",
      "(other|plenty of|lots of|many|most) (clients|customers|people|guests|patients|tenants|travellers|parents|companies) would (be "
      "(glad|happy|grateful|thankful)|love|kill|dream|not even|never)",
      "compared (with|to) (what)? ...2 others",
      "(nobody|no one|no-one) (else)? ...4 (has (mentioned|complained|noticed|said)|complained|mentioned|will (even)? notice|looks "
      "at the|will ever (see|notice|know)|died|was hurt|got hurt|is going to notice)",
      "(got|get|came|come|getting) off (lightly|easy|easily)",
      "(never|hasn't|has never) (yet|really)? (hurt|killed|harmed) (anyone|anybody|a soul)",
      // The bright side.
      "(focus|dwell|concentrate) (on|upon) the (positives|positive|bright|good)",
      "(turned|worked) (out|out all)? (fine|okay|ok|well|all right|alright|nicely) in the end",
      "(no harm no foul|water under the bridge|let bygones|put this behind us|put it behind us|draw a line under)",
      "(grand scheme|neither here nor there|hardly worth|not worth (getting|the|making|losing|all)|is it worth|worth getting so|"
      "worth (six|five|four|ten|all these|so many)|boils down to (one|a|nothing|some)|comes down to (one|a few|a single)|lunch money|"
      "pocket money|a drop in the|a trifle|trifling|first world problem|bigger problems|bigger fish|real problems)",
      "at the end of the day it (is|was) (a|an|just|only)",
      "(slight|small|little|minor|tiny|wee|mere) (hiccup|hiccups|blip|mishap|snag|hitch|glitch|fuss|misunderstanding)",
      "small thing lang",
      "(it's|its|it is|it was|that's|that is|this is|just) (really|honestly)? (only|just|merely) (a|an|one|some|hair|paint|money|"
      "water|dust|words|generator|noise|cosmetic) (small|little|tiny|hairline|minor|slight|single)? (scratch|scratches|font|typo|"
      "comma|letter|email|mail|detail|formality|number|glitch|handle|stain|photo|cup|table|day|few|couple|bit|dent|mark|crack|chip|"
      "colour|color|noise|hiccup|word|hour|phone|game|party|cake|name|box|door|bag|chair|dog|cat|car|fence|wall|generator|scuff|"
      "shade|smell|delay|draft|form|birthday|song)",
      "^ (eh|meh|pff|pfft|tja|bah)? (it's|its) (one|a|an) (email|mail|scratch|typo|comma|letter|password|font|word|detail|nuance|"
      "formality|number|button|pixel|glitch|handle|stain|photo|cup|bit|mug|chair) ",
      "it was {number} (emails|minutes|people|euros|pounds|dollars|calls|items|boxes|names|letters|centimetres|millimetres|pages|"
      "parcels|mails) (out of|in a|among)",
      "(it was|its|it's) one (email|mail|call|bug|day|night|hour|item|letter|parcel|mistake|word|name) (out of|in|among)",
      "one (roach|bug|mouse|email|mistake|error|complaint|late parcel) (isn't|is not|does not|doesn't|won't)",
      "(you|they|most of your guests|your guests|most people|nobody|people|anyone|no one|your clients|your customers|your boss) "
      "(won't|will not|wouldn't|will hardly|will never) (even|really|ever)? (notice|have noticed|spot|tell the difference|feel a "
      "thing|know the difference)",
      "you can hardly (see|notice|tell)",
      "(you'll|you will|you'd) (need a torch|be laughing|soon forget|have forgotten|get used|get over|live|survive|laugh about|thank "
      "us)",
      "you get used to",
      "(read|reading) too much into",
      "(lose|losing) (any)? sleep over",
      "(ruined|ruin|spoiled|spoilt) your day",
      "what's (all)? the (fuss|rush|drama|big deal|harm)",
      "(a quarter of an hour|half an hour|an hour|a day|a cold _|a little _|a bit of _|a few _|a few minutes) (never|hasn't|won't) "
      "(hurt|hurts|kill|killed)",
      "you still had",
      "you still have {number} (weeks|days|hours|months)",
      "there's still (an hour|plenty|time|a week|a day)",
      "(fell|was|were|happened|is|down) ...5 (night hours|at night|a weekend|the weekend|off hours|quiet hours) anyway",
      "(looks|look) at the (back|bottom|inside) ...5 anyway",
      "^ eh {number}",
      "there's no harm in",
      "(let's|let us) (keep (things|this|it) in|not (blow|exaggerate|dwell|make a|get carried)|be (realistic|reasonable)|focus on "
      "the positive*)",
  };
  return kSet;
}

const text::PhraseSet& to_the_let_down() {
  static const text::PhraseSet kSet{
      "(it's|its|it is|it was|that's|that is|this is|there's) (really|honestly|after all|basically|literally)? (only|just|merely|"
      "simply|nothing but|no more than) (a|an|one|two|three|some|the|your|about)",
      "(no need to|nothing to) (worry|fret)",
      "you still have",
      "at least (you|it|no one|nobody|the|they|we|your|there)",
      "(calm down|chill|relax|don't worry|not to worry|no worries|no problem|cheer up)",
      "(minor|small|slight|tiny) (issue|problem|thing|matter|error|delay|detail|inconvenience|oversight)",
      "(common|normal|usual|typical|standard|to be expected|unusual|natural)",
      "(everybody|everyone) _ (it|that|this)",
      "(won't|wouldn't) (notice|matter)",
      "anyway $",
      "(barely|hardly|scarcely)",
      "trust me $",
  };
  return kSet;
}

const text::PhraseSet& unless() {
  static const text::PhraseSet kSet{
      "(sorry|apologise|apologize|apologies|our fault|my fault|on us|on me|no excuse|ashamed|wrong of)",
      "(you're|you are|you were) right",
      "(not|no|isn't|n't) (a|an|only|just)? (small|minor|little|tiny|trivial) (thing|matter|one|detail)",
      "(sounds little|doesn't make|don't make|until one|that is enough|must have|no wonder)",
      "(so please|so you can|press|if you would|would you|click|choose)",
  };
  return kSet;
}

std::vector<Hit> check(const Context& context) {
  return told(context, {"dismissive", always(), to_the_let_down(), unless(), Belief::to_complaint},
              "I see what this means for you: [what they told you].");
}

constexpr Example kExamples[] = {
    {"[[It's not a big deal, we swap it on Monday.]]", "The ring is the wrong size and the wedding is tomorrow!"},
    {"[[These things happen.]] I bring you new keys at four today.", "You lost our keys and we stood outside all night!"},
    {"[[Please calm down, it's a scratch.]]", "You scratched my mother's piano!"},
    {"[[Other clients would be glad to have a room with a window.]]"},
    {"It is only two stops from the station to our door.", "How do I get to you?"},
    {"A wrong name on a headstone is no small thing."},
    {"The desk is only open until six."},
    {"You say that we made light of it, and we did; I am sorry."},
};

}  // namespace

extern const Rule dismissive;
constinit const Rule dismissive{
    "dismissive",
    Kind::fault,
    Severity::warning,
    "Take the concern at its full size; say what it means for them.",
    "Who is told that it is nothing tells it to others.",
    "defining-moments",
    check,
    kExamples,
};

}  // namespace amends::review::rules
