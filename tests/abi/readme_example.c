#include <amends/amends.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  amends_error error;
  amends_engine* engine = NULL; /* immutable: make one, share it between threads */
  amends_conversation* conversation = NULL;
  amends_report* report = NULL;

  amends_message message = {0};
  message.struct_size = sizeof message;
  message.from = "bo@client.example";
  message.date = "2026-03-02T09:14:00Z";
  message.text = "This is the third time I ask for the new menu. If it is not here on Friday we will take our business elsewhere.";
  message.text_size = strlen(message.text);

  amends_report_options options = {0};
  options.struct_size = sizeof options;
  options.draft = "As I already explained, the proof was late because you sent the photos late. We will look into it soon.";
  options.draft_size = strlen(options.draft);

  if (amends_engine_new(NULL, &engine, &error) || amends_conversation_new(engine, NULL, &conversation, &error) ||
      amends_conversation_add(conversation, &message, &error) || amends_conversation_report(conversation, &options, &report, &error)) {
    fprintf(stderr, "%s\n", error.message);
    return 1;
  }

  for (size_t i = 0; i < amends_report_finding_count(report); ++i) {
    amends_finding finding = {0};
    finding.struct_size = sizeof finding;
    amends_report_finding(report, i, &finding, NULL);
    printf("%s \"%.*s\": %s\n", finding.rule, (int)(finding.end - finding.begin), options.draft + finding.begin, finding.message);
  }
  printf("%s\n", amends_report_verdict(report));

  amends_report_free(report);
  amends_conversation_free(conversation);
  amends_engine_free(engine);
  return 0;
}
