// What cannot be judged says so; what can is judged, however terse.
#include <string>

#include "catch.hpp"
#include "tone/model.hpp"

using namespace amends;
using tone::Outcome;

namespace {

tone::Reading read(std::string_view text) {
  static const tone::Model kModel = tone::Model::built_in();
  return kModel.read(text::parse(text));
}

}  // namespace

TEST_CASE("no text of one's own") {
  for (const char* text : {"", "  \n\t\n", "> Could you please call me?\n> Regards"}) {
    CAPTURE(text);
    CHECK(read(text).outcome == Outcome::no_text);
  }
}

TEST_CASE("too little to judge") {
  for (const char* text : {"🙂", "?!", "4411", "Brunhilde", "https://example.org/ticket/4"}) {
    CAPTURE(text);
    CHECK(read(text).outcome == Outcome::too_short);
  }
}

TEST_CASE("other languages") {
  for (const char* text : {"Wir warten seit drei Wochen auf die Lieferung und sind sehr verärgert.",
                           "Die Rechnung ist falsch, bitte korrigieren Sie sie.",
                           "Wann kommt der Techniker?",
                           "Nous attendons votre réponse depuis lundi.",
                           "Je voudrais annuler mon abonnement.",
                           "No estoy contento con el servicio, quiero hablar con el gerente.",
                           "La factura es incorrecta, por favor corríjanla.",
                           "Non sono soddisfatto del lavoro che avete fatto.",
                           "Quando arriva il pacco che ho ordinato?",
                           "Wij wachten al twee weken op een antwoord van u.",
                           "Waarom is de factuur zo hoog?",
                           "Ainda estou à espera da encomenda que fiz.",
                           "A fatura não está correta.",
                           "Czekam na odpowiedź już drugi tydzień i nadal nic.",
                           "Proszę o zwrot pieniędzy.",
                           "Jag har inte fått något svar på mitt mejl.",
                           "Vi venter stadig på svar fra jer.",
                           "Siparişim hala gelmedi, çok kızgınım.",
                           "Мы ждём ответа уже две недели.",
                           "我们已经等了两个星期了。",
                           "荷物がまだ届いていません。",
                           "لم أتلق أي رد منذ أسبوعين",
                           "Περιμένουμε απάντηση εδώ και δύο εβδομάδες."}) {
    CAPTURE(text);
    CHECK(read(text).outcome == Outcome::not_english);
    CHECK(read(text).present.none());
  }
}

TEST_CASE("terse, named and numbered English is English") {
  for (const char* text : {"Cancel it.", "No.", "Unacceptable!", "Order 44121 arrived damaged.", "Refund order 7731-B, card ending 4242.",
                           "Printer offline since Monday.", "Still broken.", "Hi Müller, invoice 2231 wrong again.",
                           "Café São Jorge, table for two, Friday 8 pm.", "Ticket #8812: login fails, error 503.", "ok thx", "pls fix asap",
                           "where r u guys???", "Jürgen Schäfer and François Lévêque will join us.",
                           "The Le Creuset pot arrived without its lid.", "Please ship to Calle de la Luna 14, Madrid."}) {
    CAPTURE(text);
    CHECK(read(text).outcome == Outcome::judged);
  }
}

TEST_CASE("code without a remark is no message") {
  CHECK(read("```\nint main() { return f(3); }\n```").outcome == Outcome::mostly_code);
  CHECK(read("for (int i = 0; i < n; ++i) { a[i] = b[i] + c[i]; } if (x) { y(); }").outcome == Outcome::mostly_code);
  CHECK(read("Your example crashes, see below. What am I doing wrong?\n\n```\nint main() { return f(3); }\n```").outcome ==
        Outcome::judged);
}

TEST_CASE("every outcome has its name") {
  CHECK(tone::outcome_name(Outcome::judged) == "judged");
  CHECK(tone::outcome_name(Outcome::no_text) == "no_text");
  CHECK(tone::outcome_name(Outcome::too_short) == "too_short");
  CHECK(tone::outcome_name(Outcome::not_english) == "not_english");
  CHECK(tone::outcome_name(Outcome::mostly_code) == "mostly_code");
}
