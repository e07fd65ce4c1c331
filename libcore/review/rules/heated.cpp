// heated: anger, sarcasm, insult or threat by us. Their own anger named, an invitation to go where they are free to go,
// and plain facts about law and payment are none.
#include "review/tells.hpp"

namespace amends::review::rules {
namespace {

const text::PhraseSet& always() {
  static const text::PhraseSet kSet{
      // Threats.
      "(our|my) (lawyer|lawyers|solicitor|solicitors|advocate|advocates|attorney|attorneys|legal team|legal department|legal people|"
      "barrister) (will|would|can|could|shall|has|have|may|might|is|are|loves|collects|enjoys|won't)",
      "(hear|hearing|letter) from (my|our) (lawyer|lawyers|solicitor|solicitors|advocate|attorney|legal)",
      "(see|meet) you in court",
      "(see|wonder) how ...6 (in front of|before) (a|the) (judge|court)",
      "(one|another|any) more (message|mail|email|call|word|complaint|insult|outburst|tweet|post|review|threat|remark|peep) ...12 "
      "(and|or)",
      "(keep that up|keep it up and|carry on like this|go on like this|keep this up)",
      "(pull the plug|think about that|you'll regret|you will regret|or else|your funeral|consider yourself warned|this is your last "
      "warning|final warning|you've been warned|you have been warned|watch yourself|watch your step|know where you live)",
      "i would (think|be) ...1 (hard|twice|careful|quiet|very careful)",
      "(i'd|i would) be (very|really|a bit|more|rather)? (quiet|careful) if i were",
      "(if|when) you (spread|post|write|say|repeat|tell|keep|go on|continue|dare|talk|speak) ...12 (lawyer|solicitor|advocate|"
      "attorney|court|police|sue|hear from|regret|consequences|deposit|blacklist|stop|stops)",
      "(we|i) (will|shall|'ll|we'll|i'll) (sue|report you|blacklist|make sure everyone|see who|see how)",
      "(we|i) (have|know) your (address|key|number)",
      "(threatening|threats|blackmail|blackmailing|intimidate|bully|bullying) ...4 (us|me|favours|work|here|get you)",
      // Showing the door.
      "(go ahead|go right ahead|be my guest|by all means) ...3 (and)? (post|tell|sue|leave|cancel|complain|write|report|publish|"
      "badmouth|slate)",
      "(post|write|leave|publish|sue|tell|report) ...6 by all means",
      "your (little|silly|precious|nasty|famous) (review|tweet|rant|story|post|email|mail|speech|outburst)",
      "(do your worst|try me|suit yourself|knock yourself out|make my day|bring it on|sue us|sue me|so sue|dream on|in your dreams|"
      "get lost|get stuffed|sod off|piss off|shove it|choke on|go to hell|drop dead|good riddance|dont let the door|don't let the "
      "door|cool story|boo hoo|cry me a river|my heart bleeds|spare me|spare us|give me a break|get a grip|get a life|get over "
      "yourself|grow up|grow a|shut up|pipe down|zip it|block me|whatever mate|talk to the hand|tough luck|too bad for you|tough)",
      "(shove|stick|stuff) (it|that|your|the)",
      "(take|bring) your (business|money|custom|project|account|premium|patience|attitude) ...3 (elsewhere|somewhere else|and|else)",
      "(find|hire|try) (yourself)? (someone else|somebody else|another agency|a magician|a wizard|a miracle|a mind reader|a fortune|"
      "a psychic|a babysitter|a servant)",
      "(do not|don't|dont|never|stop) (you)? (write|writing|call|calling|contact|contacting|email|emailing|mail|mailing|message|"
      "messaging|text|texting|ring|ringing|bother|bothering|pester|pestering|shout|shouting|harass|harassing|whine|whining|whinging|"
      "moan|moaning|complain|complaining|yell|yelling|lie|wasting|insult|insulting|threaten|threatening) (to)? (me|us|at me|at us|"
      "here|this office|my|our|like|about|a)",
      "(don't|do not|dont) (you)? (dare|ever|call me|you dare)",
      "(stop|enough of|end|cut) (this|that|the|your|with the) (drama|nonsense|theatre|circus|rubbish|crap|games|whining|moaning|"
      "hysteria|tantrum|tantrums|attitude|bluster)",
      "(my|our) patience (is|with|has|was|ran|wears)",
      "(i'm|i am|we're|we are) (so)? (done with|finished with|through with|fed up with|sick of|tired of|sick and tired of|out of "
      "patience with|not your) (with|of)? (you|your|servant|slave|mother|babysitter|therapist|punching bag)",
      "(i'm|we're) done $",
      "(this conversation|this discussion|the conversation|this matter) is (over|finished|closed|done)",
      "(had|have had) (quite)? (it|enough) (up to here|with you|of you|of your|with your|of this nonsense)",
      "(say that|say it|repeat that) (again)? ...2 my face",
      "(now you listen|listen here|look here|now look|listen up|let me tell you something)",
      "(watch|mind) your (tone|mouth|language|manners|tongue|words)",
      "(in|with) that tone",
      "(won't|will not|refuse to|not going to|not here to) be (lectured|spoken|talked|bullied|blackmailed|insulted|shouted|treated|"
      "threatened|told)",
      "(how dare you|who do you think|who are you to|who died and|what did you expect|do you think we|are we supposed to|what planet|"
      "do you even|have you even)",
      // Insults.
      "(you're|you are|ur|such an|what an|you absolute|you total|you complete|bloody|you must be|are you|being) ...2 (idiot|idiots|"
      "idiotic|moron|stupid|dumb|thick|clueless|pathetic|ridiculous|rudest|crook|liar|liars|lying|clown|clowns|ignorant|incompetent|"
      "hopeless|useless|childish|spoilt|spoiled|brat|entitled|ungrateful|greedy|delusional|hysterical|paranoid|lunatic|shameless|"
      "petty|miserable|insufferable|unbearable|drama queen|diva|princess|nuisance|parasite|cheapskate|tightfisted|stingy|lazy|"
      "arrogant|nitpicker|crybaby|whiner|moaner|bully|troll|cowards|coward|little man|little clerk|this slow|that slow|so slow|so "
      "dense|this dense|this thick|illiterate)",
      "(you people|people like you|people of your|customers like you|clients like you|types like you|the likes of you|jumped-up|lmao|"
      "ok karen|madam high|mr expert|mr know-it-all|his majesty|her majesty|your majesty|your highness|your royal|sunshine|buddy,|"
      "einstein|sherlock|princess|snowflake|drama queen|mr perfect|mrs perfect|little miss)",
      "(your|such|stop|this) (little)? (tantrum|tantrums|drama|hissy fit|whining|moaning|hysterics|meltdown|rant|ranting|sulking|"
      "nonsense|bullshit|drivel)",
      "(learn|learnt|teach) ...4 (manners|respect|how to|your family|your kids|decency|to read|to behave|to write|to keep|to count)",
      "(some|a) nerve",
      "(got|have|has|takes|with) (some|the|a|quite the|a lot of)? (nerve|cheek|audacity|gall|brass neck)",
      "wrong side (of the bed)?",
      "(no better than|nickel-and-dime*|freeloader*|skinflint|peanuts|penny-pinch*|cheapo|bottom of the barrel)",
      "(you|u) (wouldn't|couldn't|can't|cannot|could not|would not) (even)? (recognise|recognize|know|spot|tell|find|organise|run|"
      "manage|read|tie|boil|count|spell|handle|afford|see) ...10 (if it|if you|own|to save|properly|a piss-up|difference|sat|bit you)",
      "(i|we) (pity|feel sorry for|despise|loathe|detest) (you|whoever|anyone|your|anybody|the poor)",
      "(unlike you|some of us|other people have|others have real)",
      "(better-informed|nicer|smarter|bigger|tougher|politer|decent|normal|human|civilised|grown-up|serious|real|proper|sane) "
      "(tenants|clients|customers|people|guests|men|humans|ones)? (than you|like humans)",
      // Mockery.
      "^ (bravo|genius|slow clap|congratulations you)",
      "congratulations ...1 you",
      "(what a surprise|how wonderful that|how nice of you|how kind of you|how lovely of you|how charming|how generous|how "
      "convenient|how clever|how original|how very|how thoughtful|so kind of you to finally|good of you to finally|nice of you to "
      "finally|thanks for nothing|lucky us|lucky me|aren't you|aren't we|do forgive us|forgive us for not|forgive me for|excuse me "
      "for|pardon me for|excuse us for|excuse me while|well excuse|so terribly sorry|ever so sorry|frightfully sorry|terribly sorry "
      "that the|i do beg your pardon, your)",
      "(well done you|brilliant idea|bright idea|clever you|clever boy|great detective|give yourself|give that man|want a medal|have "
      "a medal|here's a medal|gold star|must be nice|must be a record|that must be a)",
      "(next you'll|next you will|next thing you'll|i suppose you|i suppose we|i suppose i|perhaps you would like us|maybe you'd "
      "like|shall i also|shall we also|would you like me to also|anything else, your|shall i call the|do you want me to come|want me "
      "to hold|shall i hold your hand)",
      "(not|read|reading) minds",
      "(another) ...4 (another) ...6 (yours|you)",
      "so (now)? (you|you've|you're) ...3 (found|finally|suddenly|running|swallowing|remembered|discovered|noticed|decided)",
      "(because|since) you (obviously|clearly|apparently) (can't|have nothing|don't|have no)",
      "half the (energy|effort|time)",
      "^ ...3 (go|order|shop|look|buy|take your (business|money|custom)) ...2 elsewhere",
      "^ (wow|oh|what a|nice|great|lovely|charming)? (wow|oh|nice|great|lovely|charming|some) attitude",
      "(calling|call) me ...3 (a|an) (liar|thief|idiot|fool|crook)",
      "(take|have) (it|your money|that|your deposit|your refund) (and|or) (choke|leave|go|get|shove|run|good riddance)",
      "(take it or leave it|like it or lump it|if you don't like it|beggars can't|you get what you pay)",
  };
  return kSet;
}

const text::PhraseSet& to_the_let_down() {
  static const text::PhraseSet kSet{};
  return kSet;
}

const text::PhraseSet& unless() {
  static const text::PhraseSet kSet{
      "(me|i'm|myself) being",
      "(sorry|apologise|apologize|apologies|forgive me|ashamed)",
      "(you were|you have been|you've been|you are|you're|were you) (right|angry|treated|called|told|entitled)",
      "(he|she|they|we|i|crew|driver|staff) (called|told|said|shouted)",
      "(you may|you can|you're free|you are free|you were right|your right)",
      "(thank|thanks|grateful|glad)",
  };
  return kSet;
}

std::vector<Hit> check(const Context& context) { return told(context, {"heated", always(), to_the_let_down(), unless(), Belief::sure}); }

constexpr Example kExamples[] = {
    {"[[Congratulations, you have managed to annoy everybody here.]]", "Still no parts. I am fed up with you."},
    {"[[Go ahead, post your little review.]]", "I will tell everyone about this."},
    {"[[How dare you speak to my staff like that.]]"},
    {"[[If that is not good enough for you, find someone else and stop wasting my time.]]"},
    {"You are angry, and after three wrong deliveries I would be too.", "I am furious, three wrong deliveries!"},
    {"You are free to ask a lawyer, and I will answer every question that he has."},
    {"The invoice of 3 May is open; the late fee of one percent starts on the 30th."},
    {"Congratulations on the new shop!"},
};

}  // namespace

extern const Rule heated;
constinit const Rule heated{
    "heated",
    Kind::fault,
    Severity::error,
    "Let this draft rest, then write it again without the jab.",
    "What is sent in anger is read for years; answer when the heat is gone.",
    "defining-moments",
    check,
    kExamples,
};

}  // namespace amends::review::rules
