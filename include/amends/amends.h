/* amends: reads the room in a client conversation and helps to mend it. The C interface.
 *
 * Three nouns with three lifetimes:
 *   engine        model, rules and playbook. Immutable. Any number of threads at once.
 *   conversation  messages in order of time. Many readers or one writer.
 *   report        a finished answer. Immutable. Any number of threads at once.
 * A conversation keeps its engine alive, a report keeps what it needs: free them in any order.
 *
 * Conventions
 *   Text is UTF-8, given as pointer and length in bytes; it need not end in NUL. (NULL, 0) is the empty text.
 *   Ids, addresses and times are UTF-8 too and end in NUL; NULL is "not given".
 *   What *_new and amends_conversation_report hand out is yours: free it with its *_free; NULL is allowed there.
 *   Strings that come back live as long as the object they came from, and end in NUL beside their length.
 *   A function that can fail returns amends_status and fills *error where error is not NULL; outputs are written on success only.
 *   A struct that crosses starts with struct_size: set it to sizeof the struct as you compiled it and every other member you do not
 *   use to zero (`amends_message m = {0}; m.struct_size = sizeof m;`). A library newer or older than your header then agrees with it.
 *   Messages are counted from 0 in the order in which you gave them, which for JSON need not be the order of time.
 *   Positions are byte offsets into the text as you gave it, end exclusive; JSON can have them in other units.
 *   Ratios are 0.0 .. 1.0. Nothing here reads a clock, a file, a locale or the environment, writes output, starts a thread or throws.
 *   The same input gives the same bytes of JSON on every machine.
 * The ABI only grows within a SONAME.
 */
#ifndef AMENDS_AMENDS_H
#define AMENDS_AMENDS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(_WIN32) && defined(AMENDS_BUILDING)
#define AMENDS_API __declspec(dllexport)
#elif defined(_WIN32)
#define AMENDS_API __declspec(dllimport)
#elif defined(__GNUC__)
#define AMENDS_API __attribute__((visibility("default")))
#else
#define AMENDS_API
#endif

typedef struct amends_engine amends_engine;
typedef struct amends_conversation amends_conversation;
typedef struct amends_report amends_report;

typedef enum amends_status {
  AMENDS_OK = 0,
  AMENDS_INVALID_ARGUMENT = 1, /* a NULL, a struct_size or an index that cannot be */
  AMENDS_INVALID_UTF8 = 2,     /* offset: the first bad byte of the text, or of the JSON */
  AMENDS_INVALID_JSON = 3,     /* broken: offset is where; of a wrong shape: the message names the key, "messages[2].date" */
  AMENDS_INVALID_MODEL = 4,    /* offset: where in the model's bytes */
  AMENDS_INVALID_PLAYBOOK = 5, /* the message names file, line and column */
  AMENDS_INVALID_STATE = 6,    /* bytes that are no kept state of ours */
  AMENDS_TOO_LARGE = 7,        /* a text above 64 MiB; there is no limit on JSON beyond that of its texts */
  AMENDS_OUT_OF_MEMORY = 8,
  AMENDS_INTERNAL = 9 /* a defect of the library; please report it */
} amends_status;

/* Filled on failure. The caller owns it; it needs no initialising. */
typedef struct amends_error {
  amends_status status;
  uint64_t offset;   /* bytes into the input, 0 where no place is known */
  char message[240]; /* one line, lower case, names the place; ends in NUL */
} amends_error;

/* The library's version, "1.2.3". Lives forever. */
AMENDS_API const char* amends_version(void);

/* ---- engine ---- */

typedef struct amends_file {
  const char* name; /* NUL-terminated, "apologize.action" */
  const char* text;
  size_t text_size;
} amends_file;

typedef struct amends_engine_options {
  size_t struct_size;
  const void* model; /* bytes of a model file; NULL for the built-in one. Copied. */
  size_t model_size;
  const amends_file* playbook; /* action files that replace the built-in playbook; NULL for the built-in one. Copied. */
  size_t playbook_count;
} amends_engine_options;

/* A new engine; options may be NULL. Takes some milliseconds: make one and share it. Free it with amends_engine_free.
 * Fails with INVALID_MODEL, INVALID_PLAYBOOK (also for a file that is not UTF-8) or INVALID_ARGUMENT. */
AMENDS_API amends_status amends_engine_new(const amends_engine_options* options, amends_engine** engine, amends_error* error);
AMENDS_API void amends_engine_free(amends_engine* engine);

/* What this engine knows, as JSON: version, model, labels with thresholds, states, rules, actions.
 * Lives as long as the engine; size may be NULL. Cannot fail; NULL for a NULL engine. */
AMENDS_API const char* amends_engine_catalog(const amends_engine* engine, size_t* size);

/* ---- conversation ---- */

typedef struct amends_conversation_options {
  size_t struct_size;
  const char* const* me; /* our addresses or user ids, compared without the case of ASCII letters; may be NULL */
  size_t me_count;
  const void* state; /* bytes of amends_conversation_state to go on from; NULL to start anew */
  size_t state_size;
  const char* id; /* yours, echoed in the JSON; may be NULL */
} amends_conversation_options;

/* Choices that you hand in are integers with names, not enums, so that a wrong one is an error and not undefined behaviour. */
typedef int32_t amends_direction;
enum {
  AMENDS_DIRECTION_BY_ADDRESS = 0, /* ours where `from`, or the address in its angle brackets, is one of `me`; else the client's */
  AMENDS_INCOMING = 1,
  AMENDS_OUTGOING = 2
};

typedef struct amends_message {
  size_t struct_size;
  const char* text;
  size_t text_size;
  const char* id; /* yours, names the message in the JSON; it and the next three may be NULL */
  const char* from;
  const char* date; /* RFC 3339, "2026-03-02T09:14:00Z" */
  const char* subject;
  const char* const* to;
  size_t to_count;
  amends_direction direction;
} amends_message;

/* A new, empty conversation; options may be NULL. Free it with amends_conversation_free. */
AMENDS_API amends_status amends_conversation_new(const amends_engine* engine, const amends_conversation_options* options,
                                                 amends_conversation** conversation, amends_error* error);
/* A conversation from JSON, {"id", "me": [], "now", "messages": [], "draft": {"text"}}, or from one message alone:
 * {"id", "from", "to": [], "date", "subject", "text", "direction": "incoming" or "outgoing"}. Only "messages" and "text" are required.
 * An id is a string or a whole number and comes back as it was. "draft" and "now" are kept as the defaults of its reports.
 * Messages may come in any order: they are put in order of "date" (one without a date stays behind the one it was given after),
 * and are still counted as given. An unknown key, a wrong type and a date that is none are errors that name the place. Free it with
 * amends_conversation_free. */
AMENDS_API amends_status amends_conversation_new_json(const amends_engine* engine, const char* json, size_t json_size,
                                                      amends_conversation** conversation, amends_error* error);
AMENDS_API void amends_conversation_free(amends_conversation* conversation);

/* Adds a message at the end; a date before the latest one so far is an INVALID_ARGUMENT. Everything is copied.
 * The message is judged at once. On failure the conversation is as before. */
AMENDS_API amends_status amends_conversation_add(amends_conversation* conversation, const amends_message* message, amends_error* error);

/* The relationship so far as bytes, to keep and to go on from. Holds numbers, labels, times and the words of promises, no message texts.
 * Lives until the next call with this conversation that is not const, or its end. What comes before a kept state is counted,
 * but its messages have no names and no text any more: evidence in them is left out, and a promise made there has "message": null. */
AMENDS_API amends_status amends_conversation_state(amends_conversation* conversation, const void** bytes, size_t* size,
                                                   amends_error* error);

/* ---- report ---- */

typedef struct amends_report_options {
  size_t struct_size;
  const char* now;   /* RFC 3339; NULL: the conversation's own "now", else the last message's date. Never earlier than that date. */
  const char* draft; /* the reply to review; NULL: the conversation's own draft, if any. An empty draft needs a pointer that is not NULL. */
  size_t draft_size;
} amends_report_options;

/* Tone of each message, the relationship, the plan, and the review of a draft where there is one; options may be NULL.
 * Free it with amends_report_free. */
AMENDS_API amends_status amends_conversation_report(const amends_conversation* conversation, const amends_report_options* options,
                                                    amends_report** report, amends_error* error);
AMENDS_API void amends_report_free(amends_report* report);

typedef int32_t amends_view;
enum { AMENDS_VIEW_READ = 0, AMENDS_VIEW_PLAN = 1, AMENDS_VIEW_REVIEW = 2 };
typedef int32_t amends_offset_unit;
enum { AMENDS_OFFSET_BYTE = 0, AMENDS_OFFSET_UTF16 = 1, AMENDS_OFFSET_CODEPOINT = 2 };

/* The report as one line of JSON. AMENDS_VIEW_READ takes the number of a message, the others ignore it; AMENDS_VIEW_REVIEW
 * needs a draft. In the JSON a message is named by its id, or by its number where it has none.
 * Made when first asked for, in time linear in its length; lives as long as the report, and asking again gives the same pointer.
 * size may be NULL. Any number of threads. */
AMENDS_API amends_status amends_report_json(const amends_report* report, amends_view view, size_t message, amends_offset_unit unit,
                                            const char** json, size_t* size, amends_error* error);

typedef struct amends_relationship {
  size_t struct_size;
  const char* state; /* "healthy", "strained", "at_risk", "broken", "toxic" */
  double health;
  double derail;          /* probability that the client's next message blows up */
  const char* root_issue; /* an issue id or NULL */
  const char* channel;    /* "write", "call", "meet" */
  const char* respond_by; /* RFC 3339 or NULL */
} amends_relationship;
/* Where the relationship stands. Fills the struct, whose struct_size you set. */
AMENDS_API amends_status amends_report_relationship(const amends_report* report, amends_relationship* relationship, amends_error* error);

typedef struct amends_score {
  size_t struct_size;
  const char* label;  /* "angry"; the order is that of the catalog */
  const char* family; /* "tone", "signal", "issue" */
  double probability;
  int32_t present; /* 1 at or above the label's threshold */
} amends_score;
/* Messages of the report, and labels of each; 0 for a NULL report. */
AMENDS_API size_t amends_report_message_count(const amends_report* report);
AMENDS_API size_t amends_report_label_count(const amends_report* report);
/* One label of one message. Fills the struct, whose struct_size you set. */
AMENDS_API amends_status amends_report_score(const amends_report* report, size_t message, size_t label, amends_score* score,
                                             amends_error* error);

typedef struct amends_action {
  size_t struct_size;
  const char* id;
  const char* stage;
  const char* title;
  const char* why;
  const char* due; /* RFC 3339 or NULL */
} amends_action;
/* Recommended actions, in the order in which to do them; 0 for a NULL report. */
AMENDS_API size_t amends_report_action_count(const amends_report* report);
/* One of them. Fills the struct, whose struct_size you set. */
AMENDS_API amends_status amends_report_action(const amends_report* report, size_t index, amends_action* action, amends_error* error);

typedef struct amends_finding {
  size_t struct_size;
  const char* rule;
  const char* severity; /* "error", "warning", "hint" */
  size_t begin;         /* bytes into the draft; begin == end where something is missing */
  size_t end;
  const char* message;
  const char* why;
  const char* suggestion; /* the first one, or NULL */
} amends_finding;
/* Faults found in the draft, the gravest first; 0 where there is none, no draft, or a NULL report. */
AMENDS_API size_t amends_report_finding_count(const amends_report* report);
/* One of them. Fills the struct, whose struct_size you set. */
AMENDS_API amends_status amends_report_finding(const amends_report* report, size_t index, amends_finding* finding, amends_error* error);

/* "send", "revise", "hold"; NULL where the report has no draft. Lives as long as the report. */
AMENDS_API const char* amends_report_verdict(const amends_report* report);

#ifdef __cplusplus
}
#endif

#endif
