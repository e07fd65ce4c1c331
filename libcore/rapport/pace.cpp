// Pace: see pace.hpp. A client's own normal is all there is to compare with; a first contact has none and is no anomaly.
#include "rapport/pace.hpp"

#include <algorithm>
#include <vector>

#include "rapport/calendar.hpp"

namespace amends::rapport {
namespace {

constexpr std::int64_t kOpens = 8 * 3600, kCloses = 18 * 3600, kDay = 86400;
// The turns that must agree before we speak of fading: two short answers are a busy week.
constexpr std::size_t kFadingTurns = 3;
// Half as long and twice as slow: smaller changes are noise in conversations of this size.
constexpr std::int64_t kFadingFactor = 2;
// Nobody fades who answers within a day.
constexpr std::int64_t kFadingSlow = kDay;

// The mean of the two middle values where their number is even; 0 of none.
std::int64_t median(std::vector<std::int64_t> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

std::int64_t worked_until(std::int64_t local) {
  const std::int64_t days = local >= 0 ? local / kDay : (local - kDay + 1) / kDay;
  const std::int64_t week = days >= 0 ? (days + 3) / 7 : (days + 3 - 6) / 7;  // 1970-01-01 was a Thursday: three days into its week
  const std::int64_t in_week = days + 3 - 7 * week;                           // 0 Monday .. 6 Sunday
  std::int64_t total = (week * 5 + std::min<std::int64_t>(in_week, 5)) * (kCloses - kOpens);
  if (in_week < 5) total += std::clamp<std::int64_t>(local - days * kDay, kOpens, kCloses) - kOpens;
  return total;
}

}  // namespace

std::int64_t working_seconds(text::Time from, text::Time to) {
  if (to < from) return 0;
  const std::int64_t shift = std::int64_t{60} * to.offset_minutes;
  return worked_until(to.seconds + shift) - worked_until(from.seconds + shift);
}

Pace pace_of(std::span<const Beat> beats) {
  Pace pace;
  if (beats.empty()) return pace;
  std::vector<std::int64_t> seconds, working, words;
  for (const Beat& beat : beats.first(beats.size() - 1)) {
    words.push_back(beat.words);
    if (beat.seconds >= 0) seconds.push_back(beat.seconds), working.push_back(beat.working_seconds);
  }
  const Beat& last = beats.back();
  if (words.empty()) words.push_back(last.words);
  if (seconds.empty() && last.seconds >= 0) seconds.push_back(last.seconds), working.push_back(last.working_seconds);
  pace.count = static_cast<std::uint32_t>(std::count_if(beats.begin(), beats.end(), [](const Beat& b) { return b.seconds >= 0; }));
  pace.median_seconds = median(seconds);
  pace.median_working_seconds = median(working);
  pace.median_words = static_cast<std::uint32_t>(median(words));
  pace.last_words = last.words;
  pace.last_seconds = last.seconds < 0 ? 0 : last.seconds;
  for (std::int64_t& s : seconds) s = s > pace.median_seconds ? s - pace.median_seconds : pace.median_seconds - s;
  pace.spread_seconds = median(seconds);
  return pace;
}

bool fades(std::span<const Beat> beats) {
  if (beats.size() <= kFadingTurns) return false;
  std::vector<std::int64_t> words_before, words_now, wait_before, wait_now;
  for (std::size_t k = 0; k < beats.size(); ++k) {
    const bool now = k + kFadingTurns >= beats.size();
    (now ? words_now : words_before).push_back(beats[k].words);
    if (beats[k].seconds >= 0) (now ? wait_now : wait_before).push_back(beats[k].seconds);
  }
  if (wait_now.size() < 2) return false;
  const std::int64_t length = median(words_before), wait = median(wait_now);
  // The first of the three by a third already, the other two by a half: a step down, not one short note.
  const bool shorter = std::int64_t{words_now[0]} * 3 <= length * 2 && median(words_now) * kFadingFactor <= length &&
                       words_now.back() * kFadingFactor <= length;
  const bool slower =
      wait >= kFadingSlow && (wait_before.empty() || wait >= kFadingFactor * median(wait_before)) && wait_now.back() >= wait_now.front();
  return shorter && slower;
}

void note_pace(Rapport& r, const Turn& turn) {
  const bool us = turn.message.side == Side::us;
  Beat beat;
  beat.message = turn.index;
  for (const text::Word& word : turn.document.words())
    if (word.kind == text::WordKind::word || word.kind == text::WordKind::number) ++beat.words;
  const std::optional<text::Time>& asked = us ? r.unanswered_date : r.our_unanswered_date;
  if (asked && turn.message.date && r.last_side && *r.last_side != turn.message.side && !(*turn.message.date < *asked)) {
    beat.seconds = turn.message.date->seconds - asked->seconds;
    beat.working_seconds = working_seconds(*asked, *turn.message.date);
  }
  for (const text::ZoneSpan& zone : turn.document.zones()) beat.greeted = beat.greeted || zone.zone == text::Zone::greeting;
  using tone::Label;
  beat.warm = turn.reading.has(Label::grateful) || turn.reading.has(Label::satisfied) || turn.reading.has(Label::caring);
  std::vector<Beat>& beats = us ? r.our_beats : r.their_beats;
  beats.push_back(beat);
  if (beats.size() > kMostBeats) beats.erase(beats.begin());
  (us ? r.our_pace : r.their_pace) = pace_of(beats);
}

}  // namespace amends::rapport
