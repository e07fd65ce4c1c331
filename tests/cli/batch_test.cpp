#include <fcntl.h>
#include <unistd.h>

#include "catch.hpp"
#include "command.hpp"
#include "pipeline.hpp"

TEST_CASE("batch: records in order, bad lines in their places") {
  std::string input;
  for (int i = 0; i < 300; ++i)
    input +=
        "{\"id\":\"r" + std::to_string(i) + "\",\"text\":\"Hello " + std::string(static_cast<std::size_t>(i * 37 % 400), 'x') + "\"}\n";
  const Ran ran = run_amends("batch read", input);
  CHECK(ran.status == 0);
  CHECK(ran.err.empty());
  const auto lines = lines_of(ran.out);
  REQUIRE(lines.size() == 300);
  for (std::size_t i = 0; i < lines.size(); ++i) CHECK(text_of(json_of(lines[i]).at("id")) == "r" + std::to_string(i));

  const Ran bad = run_amends("batch read",
                             "{\"id\":\"a\",\"text\":\"Hi\"}\nnot "
                             "json\n\n{\"id\":\"b\"}\n{\"text\":\"x\xFF\"}\n[]\n{\"text\":5}\n{\"id\":\"z\",\"text\":\"Bye\"}");
  CHECK(bad.status == 2);
  const auto records = lines_of(bad.out);
  REQUIRE(records.size() == 8);
  CHECK(json_of(records[0]).at("id") == "a");
  for (std::size_t i = 1; i <= 6; ++i) {
    const auto record = json_of(records[i]);
    CHECK(record.at("line") == static_cast<std::int64_t>(i + 1));
    CHECK_FALSE(record.at("error").as_string().empty());
  }
  CHECK(json_of(records[7]).at("id") == "z");
  CHECK(line_count(bad.err) == 1);
}

TEST_CASE("batch: unknown keys are left out and named once") {
  const Ran ran = run_amends(
      "batch read", "{\"id\":\"a\",\"text\":\"Hi\",\"split\":\"dev\",\"labels\":{}}\n{\"id\":\"b\",\"text\":\"Hi\",\"labels\":{}}\n");
  CHECK(ran.status == 0);
  CHECK(line_count(ran.out) == 2);
  CHECK(ran.err == "amends: standard input: unknown keys are left out: \"labels\", \"split\"\n");
}

TEST_CASE("batch: plan and review") {
  const std::string thread =
      R"({"id":"k","me":["a@x.example"],"messages":[{"from":"b@y.example","date":"2026-03-02T09:14:00Z","text":"You missed the deadline again. I am furious."}])";
  const Ran plan = run_amends("batch plan", thread + "}\n");
  CHECK(plan.status == 0);
  CHECK(json_of(plan.out).at("id") == "k");
  CHECK(json_of(plan.out).as_object().contains("actions"));
  const Ran review = run_amends("batch review", thread + R"(,"draft":{"text":"Sorry if you feel that way."}})" + "\n" + thread + "}\n");
  CHECK(review.status == 2);
  CHECK(json_of(lines_of(review.out).at(0)).as_object().contains("verdict"));
  CHECK(json_of(lines_of(review.out).at(1)).at("line") == 2);
  CHECK(run_amends("batch review --fail-on hint", thread + R"(,"draft":{"text":"Sorry if you feel that way."}})").status == 1);
  CHECK(run_amends("batch read /nowhere/at/all").status == 2);
  CHECK(run_amends("batch read /tmp").status == 2);
  CHECK(run_amends("batch read", "").status == 0);
}

TEST_CASE("batch: a line of many megabytes") {
  std::string text;
  while (text.size() < 6000000) text += "The parcel has not come. ";
  const Ran ran = run_amends(
      "batch read", "{\"id\":\"a\",\"text\":\"short\"}\n{\"id\":\"big\",\"text\":\"" + text + "\"}\n{\"id\":\"c\",\"text\":\"short\"}\n");
  CHECK(ran.status == 0);
  const auto lines = lines_of(ran.out);
  REQUIRE(lines.size() == 3);
  CHECK(lines[1].rfind("{\"schema\":1,\"id\":\"big\"", 0) == 0);
  CHECK(json_of(lines[2]).at("id") == "c");
  // One byte more than the library takes is refused in its place.
  text.resize(std::size_t{64} << 20);
  const Ran over = run_amends("batch read", "{\"text\":\"" + text + "x\"}\n{\"text\":\"short\"}\n");
  CHECK(over.status == 2);
  CHECK(json_of(lines_of(over.out).at(0)).at("line") == 1);
}

TEST_CASE("eval: counts, and names bad lines") {
  const std::string good =
      R"({"text":"You missed the deadline again and I am furious.","tones":["angry"],"signals":["complaint"],"issues":["missed_deadline"]})";
  const Ran ran = run_amends("eval --format json", good + "\n" + good + "\n");
  REQUIRE(ran.status == 0);
  const auto scores = json_of(ran.out);
  CHECK(scores.at("texts") == 2);
  const auto& angry = scores.at("tones").at("labels").at("angry");
  CHECK(angry.at("n") == 2);
  for (const char* key : {"precision", "recall", "f1", "threshold", "ece"}) CHECK(angry.as_object().contains(key));
  CHECK(scores.at("issues").as_object().contains("macro_f1"));
  const Ran text = run_amends("eval", good + "\n");
  CHECK(text.out.find("threshold") != std::string::npos);
  CHECK(text.out.find("macro") != std::string::npos);

  const Ran bad = run_amends("eval", good + "\nno json\n{\"text\":\"x\",\"tones\":[\"merry\"]}\n{\"tones\":[]}\n" + good + "\n");
  CHECK(bad.status == 2);
  const auto complaints = lines_of(bad.err);
  REQUIRE(complaints.size() == 3);
  CHECK(complaints[0].rfind("amends: standard input: line 2: ", 0) == 0);
  CHECK(complaints[1].find("line 3: \"merry\" is none of the tones") != std::string::npos);
  CHECK(complaints[2].find("line 4") != std::string::npos);
  CHECK(bad.out.find("2 texts") != std::string::npos);
}

TEST_CASE("lines: read whole, whatever the buffer") {
  const Folder folder;
  const std::string path = folder.file("lines", "a\r\n\n" + std::string(200000, 'b') + "\nlast");
  const int fd = ::open(path.c_str(), O_RDONLY);
  REQUIRE(fd >= 0);
  amends::cli::Lines lines(fd);
  std::string line;
  std::vector<std::size_t> sizes;
  while (lines.next(line)) sizes.push_back(line.size());
  ::close(fd);
  CHECK(sizes == std::vector<std::size_t>{1, 0, 200000, 4});
}
