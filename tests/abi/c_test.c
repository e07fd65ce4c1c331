/* The library as a C programmer meets it, compiled by a C compiler as C11: every function is called, every struct is filled.
 * It checks shapes and rules of ownership; what the model judges is tested elsewhere. */
#include <amends/amends.h>
#include <stdio.h>
#include <string.h>

static int failures = 0;

static void check(int holds, const char* what, int line) {
  if (holds) return;
  fprintf(stderr, "c_test.c:%d: %s\n", line, what);
  ++failures;
}
#define CHECK(condition) check(!!(condition), #condition, __LINE__)

static void engine(void) {
  amends_engine* made = NULL;
  amends_error error;
  size_t size = 0;
  const char* catalog;

  CHECK(strcmp(amends_version(), AMENDS_EXPECTED_VERSION) == 0);
  CHECK(amends_engine_new(NULL, &made, &error) == AMENDS_OK);
  if (!made) return;
  catalog = amends_engine_catalog(made, &size);
  CHECK(catalog != NULL && strlen(catalog) == size);
  CHECK(strstr(catalog, "\"churn_threat\"") != NULL && strstr(catalog, "\"non_apology\"") != NULL);
  CHECK(strstr(catalog, "\"call_or_meet\"") != NULL && strstr(catalog, "\"at_risk\"") != NULL);
  CHECK(amends_engine_catalog(made, NULL) == catalog);
  CHECK(amends_engine_catalog(NULL, &size) == NULL);
  amends_engine_free(made);
  amends_engine_free(NULL);

  made = NULL;
  CHECK(amends_engine_new(NULL, NULL, &error) == AMENDS_INVALID_ARGUMENT);
  CHECK(strcmp(error.message, "engine is NULL") == 0);
  {
    amends_engine_options options = {0};
    CHECK(amends_engine_new(&options, &made, &error) == AMENDS_INVALID_ARGUMENT); /* struct_size forgotten */
    CHECK(strstr(error.message, "struct_size is 0") != NULL);
    options.struct_size = sizeof options;
    options.model = "this is no model";
    options.model_size = 16;
    CHECK(amends_engine_new(&options, &made, &error) == AMENDS_INVALID_MODEL);
    CHECK(error.status == AMENDS_INVALID_MODEL && error.message[0] != '\0');
    options.model = NULL;
    CHECK(amends_engine_new(&options, &made, &error) == AMENDS_INVALID_ARGUMENT); /* a size without bytes */
  }
  {
    amends_file file;
    amends_engine_options options = {0};
    options.struct_size = sizeof options;
    options.playbook = &file;
    options.playbook_count = 1;
    file.name = "house.action";
    file.text = "title: Call\nnonsense: yes\n";
    file.text_size = strlen(file.text);
    CHECK(amends_engine_new(&options, &made, &error) == AMENDS_INVALID_PLAYBOOK);
    CHECK(strncmp(error.message, "house.action:", 13) == 0);
    file.text = "title: caf\xe9\n";
    file.text_size = strlen(file.text);
    CHECK(amends_engine_new(&options, &made, &error) == AMENDS_INVALID_PLAYBOOK);
    CHECK(error.offset == 10);
    file.name = NULL;
    CHECK(amends_engine_new(&options, &made, NULL) == AMENDS_INVALID_ARGUMENT);
  }
  CHECK(made == NULL); /* outputs are written on success only */
}

static void line_of_work(void) {
  const char* const me[] = {"Ann Ash <ann@firm.example>"};
  const char* const to[] = {"ann@firm.example"};
  const char* draft = "Dear Bo, please calm down.";
  amends_engine* e = NULL;
  amends_conversation* c = NULL;
  amends_report* r = NULL;
  amends_error error;
  amends_conversation_options options = {0};
  amends_message m = {0};
  amends_report_options ask = {0};
  const char* json = NULL;
  const char* again = NULL;
  size_t size = 0;
  size_t i;

  CHECK(amends_engine_new(NULL, &e, &error) == AMENDS_OK);
  if (!e) return;
  options.struct_size = sizeof options;
  options.me = me;
  options.me_count = 1;
  options.id = "case \"9\"";
  CHECK(amends_conversation_new(e, &options, &c, &error) == AMENDS_OK);
  amends_engine_free(e); /* the conversation keeps what it needs */

  m.struct_size = sizeof m;
  m.text = "You promised the brochures for Monday. This is the second time that nothing came.";
  m.text_size = strlen(m.text);
  m.id = "m1";
  m.from = "bo@client.example";
  m.date = "2026-03-03T09:00:00+01:00";
  m.subject = "Brochures";
  m.to = to;
  m.to_count = 1;
  CHECK(amends_conversation_add(c, &m, &error) == AMENDS_OK);
  m.id = NULL;
  m.from = "ANN@firm.example";
  m.date = "2026-03-03T08:00:00Z"; /* the same moment is not before */
  CHECK(amends_conversation_add(c, &m, &error) == AMENDS_OK);
  m.date = "2026-03-03T07:59:59Z";
  CHECK(amends_conversation_add(c, &m, &error) == AMENDS_INVALID_ARGUMENT);
  CHECK(strstr(error.message, "2026-03-03T07:59:59Z is before") != NULL);
  m.date = NULL;
  m.direction = 7;
  CHECK(amends_conversation_add(c, &m, &error) == AMENDS_INVALID_ARGUMENT);
  CHECK(strcmp(error.message, "message.direction: 7 is no direction") == 0);
  m.direction = AMENDS_DIRECTION_BY_ADDRESS;
  m.date = "tomorrow";
  CHECK(amends_conversation_add(c, &m, &error) == AMENDS_INVALID_ARGUMENT);
  CHECK(strstr(error.message, "\"tomorrow\"") != NULL);
  m.date = NULL;
  m.text = "caf\xe9";
  m.text_size = 4;
  CHECK(amends_conversation_add(c, &m, &error) == AMENDS_INVALID_UTF8);
  CHECK(error.offset == 3 && strcmp(error.message, "message.text: broken UTF-8 at byte 3") == 0);
  m.text = NULL;
  CHECK(amends_conversation_add(c, &m, &error) == AMENDS_INVALID_ARGUMENT);
  m.text_size = 0;
  m.subject = "\xff";
  CHECK(amends_conversation_add(c, &m, &error) == AMENDS_INVALID_UTF8);

  ask.struct_size = sizeof ask;
  ask.now = "2026-03-03T10:00:00Z";
  ask.draft = draft;
  ask.draft_size = strlen(draft);
  CHECK(amends_conversation_report(c, &ask, &r, &error) == AMENDS_OK);
  amends_conversation_free(c); /* so does the report */
  CHECK(amends_report_message_count(r) == 2);
  CHECK(amends_report_label_count(r) == 38);

  CHECK(amends_report_json(r, AMENDS_VIEW_READ, 0, AMENDS_OFFSET_BYTE, &json, &size, &error) == AMENDS_OK);
  CHECK(strncmp(json, "{\"schema\":1,\"id\":\"m1\",\"tones\":{\"angry\":", 39) == 0 && strlen(json) == size);
  CHECK(amends_report_json(r, AMENDS_VIEW_READ, 0, AMENDS_OFFSET_BYTE, &again, NULL, NULL) == AMENDS_OK && again == json);
  CHECK(amends_report_json(r, AMENDS_VIEW_READ, 1, AMENDS_OFFSET_BYTE, &json, &size, &error) == AMENDS_OK);
  CHECK(strncmp(json, "{\"schema\":1,\"id\":null,", 22) == 0);
  CHECK(amends_report_json(r, AMENDS_VIEW_PLAN, 0, AMENDS_OFFSET_UTF16, &json, &size, &error) == AMENDS_OK);
  CHECK(strncmp(json, "{\"schema\":1,\"id\":\"case \\\"9\\\"\",\"state\":\"", 39) == 0);
  CHECK(amends_report_json(r, AMENDS_VIEW_REVIEW, 0, AMENDS_OFFSET_CODEPOINT, &json, &size, &error) == AMENDS_OK);
  CHECK(strstr(json, "\"rule\":\"dismissive\"") != NULL);

  again = NULL;
  CHECK(amends_report_json(r, AMENDS_VIEW_READ, 2, AMENDS_OFFSET_BYTE, &again, &size, &error) == AMENDS_INVALID_ARGUMENT);
  CHECK(strcmp(error.message, "message 2 of 2") == 0);
  CHECK(amends_report_json(r, (amends_view)99, 0, AMENDS_OFFSET_BYTE, &again, &size, &error) == AMENDS_INVALID_ARGUMENT);
  CHECK(amends_report_json(r, AMENDS_VIEW_PLAN, 0, (amends_offset_unit)-1, &again, &size, &error) == AMENDS_INVALID_ARGUMENT);
  CHECK(amends_report_json(NULL, AMENDS_VIEW_PLAN, 0, AMENDS_OFFSET_BYTE, &again, &size, &error) == AMENDS_INVALID_ARGUMENT);
  CHECK(amends_report_json(r, AMENDS_VIEW_PLAN, 0, AMENDS_OFFSET_BYTE, NULL, &size, &error) == AMENDS_INVALID_ARGUMENT);
  CHECK(again == NULL);

  {
    amends_relationship there = {0};
    there.struct_size = sizeof there;
    CHECK(amends_report_relationship(r, &there, &error) == AMENDS_OK);
    CHECK(there.struct_size == sizeof there && there.state != NULL && there.channel != NULL);
    CHECK(there.health >= 0.0 && there.health <= 1.0 && there.derail >= 0.0 && there.derail <= 1.0);
    there.struct_size = 0;
    CHECK(amends_report_relationship(r, &there, &error) == AMENDS_INVALID_ARGUMENT);
    CHECK(amends_report_relationship(r, NULL, &error) == AMENDS_INVALID_ARGUMENT);
  }
  for (i = 0; i < amends_report_label_count(r); ++i) {
    amends_score score = {0};
    score.struct_size = sizeof score;
    CHECK(amends_report_score(r, 0, i, &score, &error) == AMENDS_OK);
    CHECK(score.probability >= 0.0 && score.probability <= 1.0);
    if (i == 0) CHECK(strcmp(score.label, "angry") == 0 && strcmp(score.family, "tone") == 0);
    if (i == 16) CHECK(strcmp(score.label, "complaint") == 0 && strcmp(score.family, "signal") == 0);
    if (i == 37) CHECK(strcmp(score.label, "miscommunication") == 0 && strcmp(score.family, "issue") == 0);
  }
  {
    amends_score score = {0};
    score.struct_size = sizeof score;
    CHECK(amends_report_score(r, 2, 0, &score, &error) == AMENDS_INVALID_ARGUMENT);
    CHECK(amends_report_score(r, 0, 38, &score, &error) == AMENDS_INVALID_ARGUMENT);
    CHECK(strcmp(error.message, "label 38 of 38") == 0);
  }
  CHECK(amends_report_action_count(r) > 0);
  for (i = 0; i < amends_report_action_count(r); ++i) {
    amends_action action = {0};
    action.struct_size = sizeof action;
    CHECK(amends_report_action(r, i, &action, &error) == AMENDS_OK);
    CHECK(action.id[0] && action.stage[0] && action.title[0] && action.why[0]);
  }
  CHECK(amends_report_finding_count(r) > 0);
  for (i = 0; i < amends_report_finding_count(r); ++i) {
    amends_finding finding = {0};
    finding.struct_size = sizeof finding;
    CHECK(amends_report_finding(r, i, &finding, &error) == AMENDS_OK);
    CHECK(finding.rule[0] && finding.severity[0] && finding.message[0] && finding.why[0]);
    CHECK(finding.begin <= finding.end && finding.end <= strlen(draft));
  }
  {
    amends_finding finding = {0};
    amends_action action = {0};
    finding.struct_size = sizeof finding;
    action.struct_size = sizeof action;
    CHECK(amends_report_finding(r, amends_report_finding_count(r), &finding, NULL) == AMENDS_INVALID_ARGUMENT);
    CHECK(amends_report_action(r, amends_report_action_count(r), &action, NULL) == AMENDS_INVALID_ARGUMENT);
  }
  CHECK(amends_report_verdict(r) != NULL && strcmp(amends_report_verdict(r), "send") != 0);
  amends_report_free(r);
  amends_report_free(NULL);
  amends_conversation_free(NULL);
  CHECK(amends_report_message_count(NULL) == 0 && amends_report_label_count(NULL) == 0 && amends_report_action_count(NULL) == 0);
  CHECK(amends_report_finding_count(NULL) == 0 && amends_report_verdict(NULL) == NULL);
}

/* A program compiled with an older, shorter struct, and one compiled with a newer, longer one. */
static void other_versions(void) {
  struct newer {
    amends_report_options known;
    size_t added;
  } longer = {{0}, 0};
  struct longer_relationship {
    amends_relationship known;
    const char* added;
  } there = {{0}, "untouched"};
  amends_report_options shorter = {0};
  amends_engine* e = NULL;
  amends_conversation* c = NULL;
  amends_report* r = NULL;
  amends_error error;

  CHECK(amends_engine_new(NULL, &e, &error) == AMENDS_OK);
  if (!e) return;
  CHECK(amends_conversation_new(e, NULL, &c, &error) == AMENDS_OK);
  shorter.struct_size = offsetof(amends_report_options, draft);
  shorter.draft = "A member that the older struct does not have is not read.";
  CHECK(amends_conversation_report(c, &shorter, &r, &error) == AMENDS_OK);
  CHECK(amends_report_verdict(r) == NULL);
  there.known.struct_size = sizeof there;
  CHECK(amends_report_relationship(r, &there.known, &error) == AMENDS_OK);
  CHECK(there.known.struct_size == sizeof there && there.added == NULL && strcmp(there.known.state, "healthy") == 0);
  amends_report_free(r);
  r = NULL;
  longer.known.struct_size = sizeof longer;
  CHECK(amends_conversation_report(c, &longer.known, &r, &error) == AMENDS_OK);
  amends_report_free(r);
  r = NULL;
  longer.added = 1;
  CHECK(amends_conversation_report(c, &longer.known, &r, &error) == AMENDS_INVALID_ARGUMENT);
  CHECK(strstr(error.message, "does not know") != NULL && r == NULL);
  amends_conversation_free(c);
  amends_engine_free(e);
}

static void json_and_state(void) {
  const char* text =
      "{\"id\": 5, \"messages\": [{\"id\": \"b\", \"date\": \"2026-03-04\", \"text\": \"Any news?\"}, "
      "{\"id\": \"a\", \"date\": \"2026-03-03\", \"text\": \"Please send the offer.\"}], \"draft\": {\"text\": \"Sure.\"}}";
  amends_engine* e = NULL;
  amends_conversation* c = NULL;
  amends_conversation* further = NULL;
  amends_report* r = NULL;
  amends_error error;
  amends_conversation_options options = {0};
  amends_message m = {0};
  const void* state = NULL;
  const char* json = NULL;
  size_t size = 0;

  CHECK(amends_engine_new(NULL, &e, &error) == AMENDS_OK);
  if (!e) return;
  CHECK(amends_conversation_new_json(e, text, strlen(text), &c, &error) == AMENDS_OK);
  CHECK(amends_conversation_report(c, NULL, &r, &error) == AMENDS_OK);
  CHECK(amends_report_verdict(r) != NULL); /* the conversation's own draft */
  CHECK(amends_report_json(r, AMENDS_VIEW_READ, 0, AMENDS_OFFSET_BYTE, &json, &size, &error) == AMENDS_OK);
  CHECK(strncmp(json, "{\"schema\":1,\"id\":\"b\",", 21) == 0); /* counted as given */
  CHECK(amends_report_json(r, AMENDS_VIEW_PLAN, 0, AMENDS_OFFSET_BYTE, &json, &size, &error) == AMENDS_OK);
  CHECK(strncmp(json, "{\"schema\":1,\"id\":5,", 19) == 0);
  amends_report_free(r);

  CHECK(amends_conversation_state(c, &state, &size, &error) == AMENDS_OK);
  CHECK(state != NULL && size > 0);
  options.struct_size = sizeof options;
  options.state = state;
  options.state_size = size;
  CHECK(amends_conversation_new(e, &options, &further, &error) == AMENDS_OK);
  m.struct_size = sizeof m;
  m.text = "Hello?";
  m.text_size = 6;
  m.date = "2026-03-02";
  CHECK(amends_conversation_add(further, &m, &error) == AMENDS_INVALID_ARGUMENT); /* before what the state knows */
  m.date = "2026-03-05";
  CHECK(amends_conversation_add(further, &m, &error) == AMENDS_OK);
  r = NULL;
  CHECK(amends_conversation_report(further, NULL, &r, &error) == AMENDS_OK);
  CHECK(amends_report_message_count(r) == 1);
  amends_report_free(r);
  amends_conversation_free(further);
  further = NULL;

  options.state = "no state of ours";
  options.state_size = 16;
  CHECK(amends_conversation_new(e, &options, &further, &error) == AMENDS_INVALID_STATE);
  CHECK(amends_conversation_new_json(e, "{\"messages\": [{\"txt\": 1}]}", 26, &further, &error) == AMENDS_INVALID_JSON);
  CHECK(strcmp(error.message, "messages[0].txt: unknown key") == 0 && error.offset == 0);
  CHECK(amends_conversation_new_json(e, "{\"text\": }", 10, &further, &error) == AMENDS_INVALID_JSON);
  CHECK(error.offset == 9);
  CHECK(amends_conversation_new_json(e, "{\"text\": \"\xc3\"}", 13, &further, &error) == AMENDS_INVALID_UTF8);
  CHECK(amends_conversation_new_json(e, NULL, 3, &further, &error) == AMENDS_INVALID_ARGUMENT);
  CHECK(amends_conversation_new_json(NULL, "{}", 2, &further, &error) == AMENDS_INVALID_ARGUMENT);
  CHECK(amends_conversation_new(NULL, NULL, &further, NULL) == AMENDS_INVALID_ARGUMENT);
  CHECK(amends_conversation_add(NULL, &m, &error) == AMENDS_INVALID_ARGUMENT);
  CHECK(amends_conversation_add(c, NULL, &error) == AMENDS_INVALID_ARGUMENT);
  CHECK(amends_conversation_state(NULL, &state, &size, &error) == AMENDS_INVALID_ARGUMENT);
  CHECK(amends_conversation_report(NULL, NULL, &r, &error) == AMENDS_INVALID_ARGUMENT);
  CHECK(further == NULL);
  amends_conversation_free(c);
  amends_engine_free(e);
}

int main(void) {
  engine();
  line_of_work();
  other_versions();
  json_and_state();
  if (failures) fprintf(stderr, "%d checks failed\n", failures);
  return failures ? 1 : 0;
}
