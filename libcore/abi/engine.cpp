// amends_engine_*: the built-in model and playbook, or the caller's.
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "abi/arguments.hpp"
#include "abi/barrier.hpp"
#include "abi/handles.hpp"
#include "report/views.hpp"

namespace abi = amends::abi;

namespace {

amends::tone::Model model_of(const amends_engine_options& options) {
  if (!options.model) {
    if (options.model_size > 0) abi::refuse("model is NULL, but its size is " + std::to_string(options.model_size));
    return amends::tone::Model::built_in();
  }
  return amends::tone::Model::load(std::span(static_cast<const std::byte*>(options.model), options.model_size));
}

amends::playbook::Playbook playbook_of(const amends_engine_options& options) {
  if (!options.playbook) {
    if (options.playbook_count > 0) abi::refuse("playbook is NULL, but its count is " + std::to_string(options.playbook_count));
    return amends::playbook::Playbook::built_in();
  }
  std::vector<amends::playbook::File> files;
  for (const amends_file& file : std::span(options.playbook, options.playbook_count)) {
    const std::string place = "playbook[" + std::to_string(files.size()) + "]";
    if (!file.name) abi::refuse(place + ".name is NULL");
    const std::string_view text = abi::text_of(file.text, file.text_size, (place + ".text").c_str());
    if (const auto bad = amends::text::first_invalid_utf8(text))
      throw abi::Refusal{AMENDS_INVALID_PLAYBOOK, std::string(file.name) + ": broken UTF-8 at byte " + std::to_string(*bad), *bad};
    files.push_back({file.name, text});
  }
  return amends::playbook::Playbook::parse(files);
}

}  // namespace

const char* amends_version(void) { return AMENDS_VERSION; }

amends_status amends_engine_new(const amends_engine_options* options, amends_engine** engine, amends_error* error) {
  return abi::guarded(error, [&] {
    if (!engine) abi::refuse("engine is NULL");
    const amends_engine_options ours = abi::given(options, "options");
    abi::EngineData data{model_of(ours), playbook_of(ours), {}};
    data.catalog = amends::report::catalog_json(AMENDS_VERSION, data.model, data.playbook);
    auto made = std::make_unique<amends_engine>();
    made->data = std::make_shared<const abi::EngineData>(std::move(data));
    *engine = made.release();
  });
}

void amends_engine_free(amends_engine* engine) { delete engine; }

const char* amends_engine_catalog(const amends_engine* engine, size_t* size) {
  if (!engine) return nullptr;
  if (size) *size = engine->data->catalog.size();
  return engine->data->catalog.c_str();
}
