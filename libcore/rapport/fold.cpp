// The fold: one turn at a time (step), and the view at a moment (as_of). This file is the flow; each line's work is in the file it names.
#include <algorithm>

#include "rapport/commitments.hpp"
#include "rapport/issues.hpp"
#include "rapport/ours.hpp"
#include "rapport/pace.hpp"
#include "rapport/questions.hpp"
#include "rapport/rapport.hpp"
#include "rapport/state.hpp"
#include "rapport/theirs.hpp"
#include "text/phrase.hpp"

namespace amends::rapport {
namespace {

using tone::Label;

// A trace of a tone is kept only for those that matter for years.
bool traced(Label label) {
  if (tone::family(label) != tone::Family::tone) return true;
  return label == Label::angry || label == Label::hostile || label == Label::disappointed || label == Label::frustrated ||
         label == Label::worried || label == Label::sarcastic || label == Label::satisfied || label == Label::grateful;
}

template <class T>
void keep_last(std::vector<T>& list, std::size_t most) {
  if (list.size() > most) list.erase(list.begin(), list.end() - static_cast<std::ptrdiff_t>(most));
}

// Where the label shows: its strongest evidence, else the whole body.
text::Span place_of(const Turn& turn, Label label) {
  const tone::Evidence* best = nullptr;
  for (const tone::Evidence& e : turn.reading.evidence)
    if (e.label == label && !e.span.empty() && (best == nullptr || e.weight > best->weight)) best = &e;
  const auto sentences = turn.document.sentences();
  if (best != nullptr) {
    for (const text::Sentence& s : sentences)
      if (s.span.overlaps(best->span)) return s.span;
    return best->span;
  }
  return sentences.empty() ? text::Span{} : text::Span{sentences.front().span.begin, sentences.back().span.end};
}

void trace(Rapport& r, const Turn& turn) {
  for (const tone::LabelInfo& info : tone::kLabels)
    if (turn.reading.has(info.label) && traced(info.label))
      r.traces.push_back({info.label, turn.message.side, {turn.index, place_of(turn, info.label)}, turn.reading.probability(info.label)});
  keep_last(r.traces, kMostTraces);
}

bool plan_named(const text::Document& document) {
  static const text::PhraseSet kSet{"(recovery|repair|our|the|action|following|rescue|get-well|remediation|new) plan"};
  return kSet.in(document);
}

// A client waits when their first unanswered message is a day old.
constexpr std::int64_t kWaits = 86400;

// Our promises whose time had passed when the client wrote.
Standing standing_of(const Rapport& r, const Turn& turn) {
  Standing standing;
  standing.tense = r.tension > 0;
  if (!turn.message.date) return standing;
  // Messages of one sitting are one message that waits.
  if (r.unanswered_date && turn.message.date->seconds - r.unanswered_date->seconds >= kWaits) standing.unanswered = r.unanswered;
  for (const Commitment& c : r.commitments)
    if (c.who == Side::us && c.status != Due::kept && c.due && *c.due < *turn.message.date) ++standing.overdue;
  return standing;
}

// Calm turns that let friction go: two. Strong tension, and any while a repair of ours is still promised and open, takes four.
constexpr std::uint32_t kCalmTurns = 2;
constexpr std::uint32_t kCalmTurnsWhilePromised = 4;
// A calm answer of up to so many words ("Fine.", "Received.") lets nothing go.
constexpr std::uint32_t kCurt = 2;

// How the client's turns build tension up and let it go.
void feel(Rapport& r, const Stance& stance) {
  const Mood& mood = stance.mood;
  if (mood.level > 0) {
    r.tension = std::max(r.tension, mood.level);
    r.calm = 0;
    return;
  }
  if (r.tension == 0) return;
  if (mood.positive)
    r.calm += 2;
  else if (mood.words > kCurt && !stance.leaves_alone)
    ++r.calm;
  const bool promised = std::any_of(r.commitments.begin(), r.commitments.end(), [&](const Commitment& c) {
    return c.who == Side::us && c.status != Due::kept && c.due && r.complaint_since && c.message > *r.complaint_since;
  });
  const std::uint32_t needed = promised || (r.tension > 1 && !stance.accepted) ? kCalmTurnsWhilePromised : kCalmTurns;
  if (r.calm < needed) return;
  --r.tension;
  r.calm = 0;
}

void take_theirs(Rapport& r, const Turn& turn) {
  Stance stance = stance_of(turn, standing_of(r, turn));
  stance.mood.after_answer = r.last_side && *r.last_side == Side::us;
  const bool unhappy = stance.mood.level > 0;
  feel(r, stance);
  if (unhappy && stance.mood.after_answer) ++r.failed_exchanges;
  if (!unhappy) r.failed_exchanges = 0;
  if (unhappy && r.repair_pending) ++r.repairs_tried;
  if (unhappy) {
    if (!r.complaint_since) {
      r.complaint_since = turn.index;
      r.complaint_date = turn.message.date;
      r.exchanges = 0;
      r.apologized = r.acknowledged = false;
    }
    r.repair_pending = false;
  }
  if (stance.mood.abusive) ++r.abuse;
  if (stance.demands && (unhappy || r.abuse > 0)) ++r.demands;
  if (stance.failure_told) ++r.failures;
  r.decided = r.decided || stance.decided;
  r.left_alone = (r.left_alone || (stance.leaves_alone && r.tension > 0)) && !(stance.mood.positive || unhappy);
  r.cost_seen = r.cost_seen || turn.reading.has(Label::cost_to_client);
  r.threatened = r.threatened || stance.way_out;
  ++r.unanswered;
  const bool waits = r.unanswered_date && turn.message.date && turn.message.date->seconds - r.unanswered_date->seconds >= kWaits;
  if (unhappy && waits) r.most_unanswered = std::max(r.most_unanswered, r.unanswered);
  r.humour = stance.jokes;
  for (const text::Span span : stance.praise) r.praise.push_back({turn.index, span});
  keep_last(r.praise, kMostPraise);
  r.praised = !r.praise.empty();
  r.severity = turn.reading.severity;
  follow_issues(r.issues, turn, stance.mended || stance.mood.positive, nullptr);
  if (r.tension == 0 && !r.left_alone) {
    r.complaint_since.reset();
    r.complaint_date.reset();
    r.exchanges = 0;
    r.repairs_tried = 0;
    r.threatened = r.planned = false;
    r.most_unanswered = 0;
  }
  r.moods.push_back(stance.mood);
  keep_last(r.moods, kMostMoods);
  if (!r.unanswered_since) {
    r.unanswered_since = turn.index;
    r.unanswered_date = turn.message.date;
  }
  r.our_unanswered_date.reset();
  r.answered_after.reset();
  r.last_client_message = turn.index;
  r.last_client_date = turn.message.date;
}

void take_ours(Rapport& r, const Turn& turn, bool promised) {
  const Reply reply = reply_of(turn, promised);
  // Several messages in a row are one answer: what one of them did is done.
  const bool goes_on = r.last_side && *r.last_side == Side::us;
  Reply whole = reply;
  if (goes_on) {
    whole.apologized |= r.our_reply.apologized;
    whole.acknowledged |= r.our_reply.acknowledged;
    whole.committed |= r.our_reply.committed;
    whole.delivered |= r.our_reply.delivered;
  }
  r.our_reply = whole;
  if (r.complaint_since) {
    r.apologized = r.apologized || reply.apologized;
    r.acknowledged = r.acknowledged || reply.acknowledged;
    if (reply.apologized || reply.committed || reply.delivered) r.repair_pending = true;
  }
  follow_issues(r.issues, turn, false, &reply);
  if (r.unanswered_date && turn.message.date && r.last_client_date)
    r.answered_after = turn.message.date->seconds - r.last_client_date->seconds;
  if (r.last_side && *r.last_side == Side::us && !r.our_unanswered_date) r.our_unanswered_date = turn.message.date;
  if (!r.last_side || *r.last_side == Side::them) r.our_unanswered_date = turn.message.date;
  r.unanswered = 0;
  r.unanswered_since.reset();
  r.unanswered_date.reset();
  // Two dated steps or more while they are unhappy are a repair plan.
  const auto steps = std::count_if(r.commitments.begin(), r.commitments.end(),
                                   [&](const Commitment& c) { return c.message == turn.index && c.who == Side::us && c.due; });
  if (r.tension > 0 && (steps >= 3 || (steps >= 1 && plan_named(turn.document)))) {
    r.planned = true;
    r.plan_message = turn.index;
  }
  r.last_our_message = turn.index;
  r.last_our_date = turn.message.date;
}

}  // namespace

Rapport step(Rapport r, const Turn& turn) {
  const bool theirs = turn.message.side == Side::them;
  note_pace(r, turn);
  trace(r, turn);
  const std::size_t before = r.commitments.size();
  follow_commitments(r.commitments, turn, theirs && turn.reading.has(Label::hostile));
  const bool promised = r.commitments.size() > before || (!r.commitments.empty() && r.commitments.back().message == turn.index);
  follow_questions(r.open_questions, turn);
  if (r.complaint_since && r.last_side && *r.last_side != turn.message.side) ++r.exchanges;
  if (theirs)
    take_theirs(r, turn);
  else
    take_ours(r, turn, promised);
  ++r.messages;
  ++(theirs ? r.client_messages : r.our_messages);
  r.last_side = turn.message.side;
  if (turn.message.date) {
    if (!r.first_date) r.first_date = turn.message.date;
    r.last_date = turn.message.date;
  }
  return as_of(std::move(r), std::nullopt);
}

Rapport as_of(Rapport r, std::optional<text::Time> now) {
  r.now = now ? now : r.last_date;
  if (r.now) fall_due(r.commitments, *r.now);
  r.missed_by_us = r.missed_by_them = 0;
  for (const Commitment& c : r.commitments)
    if (c.status == Due::overdue) ++(c.who == Side::us ? r.missed_by_us : r.missed_by_them);
  r.fading = r.tension == 0 && !r.decided && r.moods.size() > 1 && fades(r.their_beats);
  r.state = state_of(r);
  r.root_issue = find_root(r);
  weigh_health(r);
  r.trend = trend_of(r);
  r.derail = derail_of(r);
  return r;
}

}  // namespace amends::rapport
