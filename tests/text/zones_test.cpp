// Zones: each row is a message whose masked parts stand in marks: [[g:greeting]], [[q:quote]], [[s:signature]], [[d:disclaimer]],
// [[c:code]]. What stands outside must be body, word for word.
#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "text/document.hpp"
#include "text/invariants.hpp"

using namespace amends::text;

namespace {

std::string without_marks(std::string_view row) {
  std::string text;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const std::string_view two = row.substr(i, 2);
    if (two == "[[" && i + 3 < row.size() && row[i + 3] == ':') {
      i += 3;
    } else if (two == "]]") {
      ++i;
    } else {
      text.push_back(row[i]);
    }
  }
  return text;
}

std::string with_zone_marks(const Document& d) {
  std::string out;
  std::uint32_t at = 0;
  for (const ZoneSpan& z : d.zones()) {
    out += d.source().substr(at, z.span.begin - at);
    out += std::string("[[") + zone_name(z.zone)[0] + ":";
    out += z.span.of(d.source());
    out += "]]";
    at = z.span.end;
  }
  out += d.source().substr(at);
  return out;
}

void check_zones(const char* row) {
  const Document d = parse(without_marks(row));
  CHECK(with_zone_marks(d) == row);
  CHECK(broken_promise(d) == "");
}

std::vector<std::string> body_words(std::string_view text) {
  const Document d = parse(text);
  std::vector<std::string> words;
  for (const Word& w : d.words()) words.emplace_back(d.fold(w));
  return words;
}

}  // namespace

TEST_CASE("greetings are masked, and only greetings") {
  check_zones(GENERATE("[[g:Hi Dave,]]\n\nThe oven is cold.", "[[g:Good morning Mr Halloran,]]\nThe oven is cold.",
                       "[[g:Dear all]]\n\nThe oven is cold.", "[[g:hi team,]] the site is down", "[[g:hi jen,]] the site is down",
                       "[[g:Hey Marcus]] can you look at this?", "[[g:Hello,]] two lamps are missing.",
                       "[[g:Dear Sir or Madam,]]\nThe oven is cold.", "[[g:Maria,]]\n\nThe oven is cold.",
                       "[[g:Dear colleagues in Leeds,]]\n\nThe oven is cold.", "[[g:Sehr geehrte Frau Vogt,]]\n\nThe oven is cold.",
                       "[[g:Hola Nuria,]]\n\nThe oven is cold.", "Hello? Is anyone reading these?", "Hi again, the oven is still cold.",
                       "Dear God, what a mess.", "Morning was fine, the afternoon was not.", "[[g:Hello]] since Monday nothing works",
                       "[[g:Hi]] I need the report", "Noted,\n\nwe will wait.", "The oven is cold.", "[[g:Hi -]] quick one",
                       "Log:\n\nnothing", "[[g:Ken and Jo:]]\n\nThe oven is cold."));
}

TEST_CASE("text quoted with marks is masked, answers between it are not") {
  check_zones(
      GENERATE("Fine by me.\n\n[[q:On Tue, 3 Mar 2026 at 10:12, Ann Lee <ann@lee.example> wrote:\n> Is Tuesday fine?\n>> And the other "
               "thing?\n>\n> Ann]]",
               "[[q:> Is Tuesday fine?]]\nYes.\n[[q:> And Wednesday?]]\nNo.",
               "Yes.\n\n[[q:On 3/3/26 10:12 AM, Ann Lee wrote:\n> Is Tuesday fine?]]\n\nAnd please bring the keys.",
               "Yes.\n[[q:AL> Is Tuesday fine?\nAL> Or Wednesday?]]\nTuesday.",
               "Sure.\n[[q:> a line that the mail program of the other side had to break somewhere near\nits end\n> and went on with]]",
               "Thanks >:( for nothing"));
}

TEST_CASE("attribution lines announce a quote in many languages and when wrapped") {
  check_zones(GENERATE("Done.\n\n[[q:On Tue, Mar 3, 2026 at 10:12 AM Ann Lee <ann.lee@very-long-domain.example>\nwrote:\n\nIs it done?]]",
                       "Done.\n\n[[q:On Tue, Mar 3, 2026 at 10:12 AM\nAnn Lee <ann@lee.example\n> wrote:\n\n> Is it done?]]",
                       "Done.\n\n[[q:Am 03.03.2026 um 10:12 schrieb Ann Lee:\n> Is it done?]]",
                       "Done.\n\n[[q:Ann Lee <ann@lee.example> schrieb am Di., 3.\nMärz 2026 um 10:12 Uhr:\n\nIs it done?]]",
                       "Done.\n\n[[q:Le mar. 3 mars 2026 à 10:12, Ann Lee <ann@lee.example> a écrit :\n\nIs it done?]]",
                       "Done.\n\n[[q:El mar, 3 mar 2026 a las 10:12, Ann Lee (<ann@lee.example>) escribió:\n\nIs it done?]]",
                       "Done.\n\n[[q:Il giorno mar 3 mar 2026 alle ore 10:12 Ann Lee <ann@lee.example> ha scritto:\n\nIs it done?]]",
                       "Done.\n\n[[q:Op di 3 mrt 2026 om 10:12 schreef Ann Lee <ann@lee.example>:\n\nIs it done?]]",
                       "Done.\n\n[[q:Em ter., 3 de mar. de 2026 às 10:12, Ann Lee <ann@lee.example> escreveu:\n\nIs it done?]]",
                       "Done.\n\n[[q:Den tis 3 mars 2026 kl 10:12 skrev Ann Lee <ann@lee.example>:\n\nIs it done?]]",
                       "Done.\n\n[[q:Den 3. mar. 2026 kl. 10.12 skrev Ann Lee <ann@lee.example>:\n\nIs it done?]]",
                       "Done.\n\n[[q:tir. 3. mar. 2026 kl. 10:12 skrev Ann Lee <ann@lee.example>:\n\nIs it done?]]",
                       "Done.\n\n[[q:wt., 3 mar 2026 o 10:12 Ann Lee <ann@lee.example> napisał(a):\n\nIs it done?]]",
                       "Done.\n\n[[q:вт, 3 мар. 2026 г. в 10:12, Ann Lee <ann@lee.example>:\n\nIs it done?]]",
                       "Done.\n\n[[q:3 марта 2026 г., 10:12, Ann Lee <ann@lee.example> написал:\n\nIs it done?]]",
                       "Done.\n\n[[q:2026-03-03 10:12 GMT+01:00 Ann Lee <ann@lee.example>:\n\n> Is it done?]]",
                       "Done.\n\n[[q:Ann Lee wrote:\n> Is it done?]]", "Done.\n\n[[q:At 10:12 3/3/2026, you wrote:\n>Is it done?]]",
                       "Done.\n\n[[q:Ann Lee <ann@lee.example> writes:\n\n> Is it done?]]",
                       "Done.\n\n[[q:Quoting Ann Lee <ann@lee.example>:\n\n> Is it done?]]"));
}

TEST_CASE("prose about writing is no attribution") {
  check_zones(GENERATE("On Tuesday you wrote:\nthe van is on its way.\nIt was not.", "As I wrote on Monday:\n- no van\n- no call",
                       "On 3 March your colleague wrote:\n\"It ships today.\"\nIt did not.",
                       "I wrote to you on 3 March 2026 at 10:12 and nobody answered.", "She wrote:"));
}

TEST_CASE("header blocks announce a quote") {
  check_zones(
      GENERATE("Please see below.\n\n[[q:From: Ann Lee <ann@lee.example>\nSent: Tuesday, 3 March 2026 10:12\nTo: Bo Ek\nSubject: "
               "Oven\n\nThe oven is cold.]]",
               "See below.\n[[q:________________________________\nFrom: Ann Lee\nSent: Tuesday, 3 March 2026 10:12\nTo: Bo Ek\nSubject: "
               "Oven\n\nThe oven is cold.]]",
               "See below.\n\n[[q:*From:* Ann Lee [mailto:ann@lee.example]\n*Sent:* 3 March 2026 10:12\n*To:* Bo Ek\n*Subject:* "
               "Oven\n\nThe oven is cold.]]",
               "Siehe unten.\n\n[[q:Von: Ann Lee\nGesendet: Dienstag, 3. März 2026 10:12\nAn: Bo Ek\nBetreff: Ofen\n\nDer Ofen ist kalt.]]",
               "Voir plus bas.\n\n[[q:De : Ann Lee\nEnvoyé : mardi 3 mars 2026 10:12\nÀ : Bo Ek\nObjet : Four\n\nLe four est froid.]]",
               "Mire abajo.\n\n[[q:De: Ann Lee\nEnviado el: martes, 3 de marzo de 2026 10:12\nPara: Bo Ek\nAsunto: Horno\n\nFrío.]]",
               "Vedi sotto.\n\n[[q:Da: Ann Lee\nInviato: martedì 3 marzo 2026 10:12\nA: Bo Ek\nOggetto: Forno\n\nFreddo.]]",
               "Zie onder.\n\n[[q:Van: Ann Lee\nVerzonden: dinsdag 3 maart 2026 10:12\nAan: Bo Ek\nOnderwerp: Oven\n\nKoud.]]",
               "Se nedan.\n\n[[q:Från: Ann Lee\nSkickat: den 3 mars 2026 10:12\nTill: Bo Ek\nÄmne: Ugn\n\nKall.]]",
               "Se nedenfor.\n\n[[q:Fra: Ann Lee\nSendt: 3. marts 2026 10:12\nTil: Bo Ek\nEmne: Ovn\n\nKold.]]",
               "Patrz niżej.\n\n[[q:Od: Ann Lee\nWysłano: 3 marca 2026 10:12\nDo: Bo Ek\nTemat: Piec\n\nZimny.]]",
               "См. ниже.\n\n[[q:От: Ann Lee\nОтправлено: 3 марта 2026 г. 10:12\nКому: Bo Ek\nТема: Печь\n\nХолодная.]]",
               "Yes.\n\n[[q:Ann Lee <ann@lee.example> on 03/03/2026 10:12:40 AM\nTo: Bo Ek/Shop\ncc:\nSubject: Oven\n\nThe oven is cold.]]",
               "Yes.\n\n[[q:Ann Lee\n03/03/2026 10:12 AM\nTo: Bo Ek/Shop\ncc:\n\nSubject: Oven\n\nThe oven is cold.]]",
               "Yes.\n\n[[q:From: Ann Lee Sent: Tuesday, 3 March 2026 10:12 To: Bo Ek Subject: Oven\nThe oven is cold.]]",
               "We stay:\nFrom: 3 May\nTo: 6 May\nThe double room, please.", "Subject: the oven. It is cold."));
}

TEST_CASE("separators announce a quote, forwarded mails stay masked") {
  check_zones(GENERATE(
      "Ok.\n\n[[q:-----Original Message-----\nFrom: Ann Lee\nSent: Tuesday\n\nCold.]]", "Ok.\n[[q:----- Original Message -----\nCold.]]",
      "Please see what they sent us.\n\n[[q:---------- Forwarded message ---------\nFrom: Ann Lee <ann@lee.example>\nSubject: "
      "Oven\n\nCold.]]",
      "Look.\n\n[[q:Begin forwarded message:\n\nFrom: Ann Lee\n\nCold.]]", "Ja.\n\n[[q:-----Ursprüngliche Nachricht-----\nKalt.]]",
      "Oui.\n\n[[q:-----Message d'origine-----\nFroid.]]", "Sí.\n\n[[q:-----Mensaje original-----\nFrío.]]",
      "Sì.\n\n[[q:-----Messaggio originale-----\nFreddo.]]", "Ja.\n\n[[q:-----Oorspronkelijk bericht-----\nKoud.]]",
      "See below.\n[[q:---------------------- Forwarded by Ann Lee/Shop on 03/03/2026\n10:12 AM ---------------------------\nCold.]]",
      "Ok\n\n[[s:Sent from my iPhone]]\n\n[[q:-------- Original message --------\nCold.]]",
      "Ok.\n\n[[q:----- Reply message -----\nCold.]]"));
}

TEST_CASE("signatures are masked, postscripts are not") {
  check_zones(GENERATE(
      "The oven is cold.\n\n[[s:Kind regards,\nAoife Brennan\nKitchen Manager]]", "The oven is cold.\n\n[[s:-- \nAoife\nHarbour Kitchens]]",
      "The oven is cold.\n\n[[s:Sent from my iPhone]]", "The oven is cold.\n\n[[s:Ann Lee | CEO | Lee Ltd | +44 20 7946 0000]]",
      "The oven is cold.\n\n[[s:Best,\nA.]]", "The oven is cold.\nThank you for your help and have a great day!\n[[s:Ann]]",
      "The oven is cold.\n\n[[s:Ann x]]",
      "The oven is cold.\n\n[[s:Kind Regards\nAnn Lee - Facilities\nTel: 020 7946 0000]]\n\nPlease note that I work mornings only.",
      "The oven is cold.\n\n[[s:Sent from Outlook for Android]]", "The oven is cold.\n\n[[s:Thanks,\nAoife]]",
      "The oven is cold. Please call.\n[[s:Best, Aoife]]", "The oven is cold.\n\n[[s:Cheers Bob]]", "The oven is cold.\n\n[[s:Aoife]]",
      "The oven is cold.\n\n[[s:- aoife]]",
      "The oven is cold.\n\n[[s:Aoife Brennan\nHarbour Kitchens Ltd\n+353 1 555 0199\nwww.harbour.example]]",
      "The oven is cold.\n\n[[s:Mit freundlichen Grüßen\nUte Vogt]]", "The oven is cold.\n\n[[s:Cordialement,\nHélène]]",
      "The oven is cold.\n\n[[s:Regards,\nAoife]]\n\nP.S. The fridge is warm.", "The oven is cold.\n\n[[s:Gesendet von Mail für Windows]]",
      "The oven is cold.\n\n[[s:Warm regards,\nDr. T. van Dijk, CPA\nHead of Finance | Harbour Kitchens\nM: +31 6 5550 0199]]",
      "The oven is cold.\n\n[[s:****************\nAoife Brennan\naoife@harbour.example]]",
      "[[g:Hi Bo,]]\nfine.\n[[s:Thanks!\nAoife]]\n\n[[q:On Tue, 3 Mar 2026 at 10:12, Bo Ek <bo@ek.example> wrote:\n> Fine?]]"));
}

TEST_CASE("what only looks like a signature stays body") {
  check_zones(GENERATE("Sent from my desk, where it is easier.", "Thank you", "Thanks for the quick answer.", "It is cold.\n\nUnacceptable",
                       "It is cold.\n\nCall Me", "And here is a fix -- this is none.\n\nbye then", "We need:\n2 chairs\n4 tables\n1 lamp",
                       "It is cold.\n\nRight.", "Thank you in advance", "Please send it to\nHarbour Street 4\nwhen it is done."));
  // The thanks are all that is said; only the name goes.
  check_zones("Thanks, [[s:Dave]]");
}

TEST_CASE("disclaimers are masked") {
  check_zones(
      GENERATE("The oven is cold.\n\n[[d:This email and any attachments are confidential and intended solely for the use of the addressee. "
               "If you have received it in error, please delete it.]]",
               "The oven is cold.\n\n[[d:CONFIDENTIALITY NOTICE: this message may hold privileged matter. If you are not the intended "
               "recipient, tell us and delete it.]]",
               "The oven is cold.\n\n[[s:Regards,\nAoife]]\n\n[[d:Please consider the environment before printing this email.]]",
               "[[d:CAUTION: This email originated from outside of the organisation. Do not click links or open attachments unless you "
               "know the sender.]]\n\nThe oven is cold.",
               "The oven is cold.\n\n[[d:_______________________________________________\nkitchens mailing list\nkitchens@lists.example]]",
               "I received the wrong box in error and want to return it.", "This is confidential, so keep it between us."));
}

TEST_CASE("code and logs are masked") {
  check_zones(GENERATE("It says:\n[[c:```\nok = false;\n```]]\nWhy?", "It says [[c:```ok```]] to me",
                       "We get this:\n[[c:java.lang.IllegalStateException: no oven\n    at kitchen.Oven.heat(Oven.java:41)\n    at "
                       "kitchen.Cook.run(Cook.java:7)]]\nWhat now?",
                       "Log:\n[[c:2026-03-03 10:12:09 ERROR oven is cold\n2026-03-03 10:12:10 WARN giving up]]\nPlease help.",
                       "We send\n[[c:{\n  \"oven\": 1,\n  \"hot\": false\n}]]\nand get nothing.",
                       "I ran\n\n    [[c:if (oven.cold()) {\n      heat(oven);\n    }]]\n\nand it stayed cold.",
                       "We paid $40 (forty) on Monday; nothing came.", "Great work ;)", "Is it <our> oven or yours?"));
}

TEST_CASE("a split that is a guess is called unsure") {
  CHECK(parse("On 8 May 2026 17:34, \"Ann Lee\" <ann@lee.example> wrote:\n\nis this ours?").unsure());
  CHECK(parse("On 3 March you wrote:\nit ships.").unsure());
  CHECK_FALSE(parse("Hi Dave,\n\nThe oven is cold.\n\nRegards,\nAoife").unsure());
  CHECK_FALSE(parse("Yes.\n\nOn Tue, 3 Mar 2026 at 10:12, Ann Lee <ann@lee.example> wrote:\n> Fine?").unsure());
}

TEST_CASE("line ends and appended parts leave the body's words alone") {
  const std::string own = "Hi Dave,\n\nThe oven is cold again. Who is coming, and when?\n\n- the seal is torn\n- the door hangs\n";
  const auto words = body_words(own);
  const auto replaced = [](std::string text, const std::string& with) {
    std::string out;
    for (const char c : text) c == '\n' ? out += with : out += c;
    return out;
  };
  CHECK(body_words(replaced(own, "\r\n")) == words);
  CHECK(body_words(replaced(own, "\r")) == words);
  const std::string appended =
      GENERATE("\nKind regards,\nAoife Brennan\nKitchen Manager\n", "\n-- \nAoife\n", "\nSent from my iPhone\n",
               "\nOn Tue, 3 Mar 2026 at 10:12, Dave Hall <dave@hall.example> wrote:\n> The oven was\n> mended on Monday.\n",
               "\n-----Original Message-----\nFrom: Dave\nSent: Monday\nSubject: Oven\n\nIt was mended.\n",
               "\nThis message is confidential and intended only for the addressee; if you are not the intended recipient, delete it.\n");
  CHECK(body_words(own + appended) == words);
  CHECK(body_words(replaced(own + appended, "\r\n")) == words);
}
