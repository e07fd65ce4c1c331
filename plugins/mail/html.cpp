// Parses with gumbo (the HTML5 algorithm, so tag soup reads as browsers show it) and walks the tree without recursion, since mail can nest
// as deep as its sender likes. Memory of the tree comes from an arena: gumbo's own clean-up recurses.
#include "html.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <vector>

namespace amends::mail {
namespace {

constexpr std::size_t kMaxHtml = std::size_t{4} << 20;
// Browsers flatten deeper trees at 512 as well; beyond that, gumbo's scope checks take quadratic time.
constexpr std::size_t kMaxDepth = 512;
constexpr std::size_t kMaxLink = 200;  // a longer address is a tracking link: no one reads it

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool starts_with(std::string_view text, std::string_view head) { return text.substr(0, head.size()) == head; }

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

class Arena {
 public:
  void* take(std::size_t size) {
    constexpr std::size_t kAlign = alignof(std::max_align_t);
    size = (size + kAlign - 1) / kAlign * kAlign;
    if (size > kBlock / 4) {
      large_.push_back(std::make_unique<std::byte[]>(size));
      return large_.back().get();
    }
    if (blocks_.empty() || used_ + size > kBlock) {
      blocks_.push_back(std::make_unique<std::byte[]>(kBlock));
      used_ = 0;
    }
    void* out = blocks_.back().get() + used_;
    used_ += size;
    return out;
  }

 private:
  static constexpr std::size_t kBlock = std::size_t{1} << 18;
  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::vector<std::unique_ptr<std::byte[]>> large_;
  std::size_t used_ = 0;
};

void* arena_take(void* arena, std::size_t size) { return static_cast<Arena*>(arena)->take(size); }
void arena_leave(void*, void*) {}

// Elements that close by themselves or hold nothing do not count for depth.
bool closes_itself(std::string_view name) {
  constexpr std::array<std::string_view, 26> kNames = {"area",  "base",   "basefont", "bgsound", "br", "col",  "dd",    "dt",     "embed",
                                                       "hr",    "img",    "input",    "keygen",  "li", "link", "meta",  "option", "p",
                                                       "param", "source", "tbody",    "td",      "th", "tr",   "track", "wbr"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

// The same HTML without the opening tags that lie too deep.
std::string flattened(std::string_view html) {
  std::string out;
  out.reserve(html.size());
  std::size_t depth = 0;
  std::size_t at = 0;
  while (at < html.size()) {
    const std::size_t tag = html.find('<', at);
    if (tag == std::string_view::npos) break;
    out.append(html, at, tag - at);
    std::size_t end = html.find('>', tag);
    if (end == std::string_view::npos) end = html.size() - 1;
    const bool closing = tag + 1 < html.size() && html[tag + 1] == '/';
    std::size_t name_end = tag + (closing ? 2 : 1);
    const std::size_t name_begin = name_end;
    while (name_end < end && name_end < name_begin + 12 &&
           ((lower(html[name_end]) >= 'a' && lower(html[name_end]) <= 'z') || (html[name_end] >= '0' && html[name_end] <= '9')))
      ++name_end;
    const std::string name = lowered(html.substr(name_begin, name_end - name_begin));
    bool keep = true;
    if (!name.empty() && !closes_itself(name)) {
      if (closing) {
        depth -= depth > 0 ? 1 : 0;
      } else {
        keep = depth < kMaxDepth;
        depth += keep ? 1 : 0;
      }
    }
    if (keep) out.append(html, tag, end + 1 - tag);
    at = end + 1;
  }
  if (at < html.size()) out.append(html, at, html.size() - at);
  return out;
}

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

// The style attribute, lower case and without blanks, so that it can be searched.
std::string style_of(const GumboElement& element) {
  std::string out;
  for (const char c : attribute(element, "style")) {
    if (c != ' ' && c != '\t' && c != '\n' && c != '\r') out += lower(c);
  }
  return out;
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// Text that the sender hides: the preheaders of newsletters, tracking notes.
bool hidden(const GumboElement& element, std::string_view style) {
  if (gumbo_get_attribute(&element.attributes, "hidden") != nullptr) return true;
  if (style.empty()) return false;
  const auto zero = [&](std::string_view property) {
    for (std::size_t at = style.find(property); at != std::string_view::npos; at = style.find(property, at + 1)) {
      if (at > 0 && style[at - 1] != ';') continue;
      std::string_view value = style.substr(at + property.size());
      value = value.substr(0, value.find(';'));
      if (value == "0" || value == "0px" || value == "0pt" || value == "0!important" || value == "0px!important") return true;
    }
    return false;
  };
  return has(style, "display:none") || has(style, "visibility:hidden") || has(style, "mso-hide:all") || zero("font-size:") ||
         zero("max-height:") || zero("opacity:");
}

// A blockquote that only indents, as Gmail's button makes it.
bool only_indents(const GumboElement& element, std::string_view style) {
  if (!attribute(element, "type").empty() || !attribute(element, "cite").empty() || has(attribute(element, "class"), "quote")) return false;
  return has(style, "border:none") && !has(style, "border-left");
}

// Outlook puts the earlier mails below a line or a marked block, as siblings: all that follows is quoted.
bool outlook_reply(const GumboElement& element, std::string_view style) {
  const std::string_view id = attribute(element, "id");
  if (has(id, "divRplyFwdMsg") || has(id, "appendonsend") || has(id, "mail-editor-reference-message-container")) return true;
  return has(style, "border:none;border-top:solid#e1e1e1") || has(style, "border:none;border-top:solid#b5c4df") ||
         has(style, "border-top:solid#e1e1e11.0pt");
}

bool is_signature(const GumboElement& element) {
  const std::string_view id = attribute(element, "id");
  const std::string_view name = attribute(element, "class");
  return id == "Signature" || id == "signature" || id == "ms-outlook-mobile-signature" || id == "AppleMailSignature" ||
         (starts_with(name, "gmail_signature") && !has(name, "prefix")) || starts_with(name, "moz-signature");
}

enum class Shape { inline_, block, paragraph, row, item, skip };

Shape shape_of(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_TEXTAREA:
      return Shape::skip;
    case GUMBO_TAG_P:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
      return Shape::paragraph;
    case GUMBO_TAG_TR:
      return Shape::row;
    case GUMBO_TAG_LI:
      return Shape::item;
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
      return Shape::block;
    default:
      return Shape::inline_;
  }
}

bool is_zero_width(std::string_view three) { return three == "\xE2\x80\x8B" || three == "\xE2\x80\x8C" || three == "\xEF\xBB\xBF"; }

// Collects lines. Blank space is collapsed as browsers do; quote marks come before each line.
class Writer {
 public:
  void quote(int change) { depth_ += change; }

  void text(std::string_view words, bool preformatted) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const char c = words[i];
      // Non-breaking spaces are how mailers write two blanks; zero-width ones pad preheaders.
      const bool unbroken = words.substr(i, 2) == "\xC2\xA0";
      if (is_zero_width(words.substr(i, 3))) {
        i += 2;
      } else if (preformatted && c == '\n') {
        line_break();
      } else if (unbroken || (!preformatted && (c == ' ' || c == '\t')) || c == '\n' || c == '\r' || c == '\f') {
        i += unbroken ? 1 : 0;
        space_ = true;
      } else {
        put(c);
      }
    }
  }

  // A new line if this one has words.
  void end_line() {
    if (!line_.empty()) line_break();
    space_ = false;
  }

  void line_break() {
    flush();
    space_ = false;
  }

  // An empty line before what comes next, unless there is one.
  void paragraph() {
    end_line();
    blank_ = true;
  }

  void raw(std::string_view words) {
    if (space_) text(" ", false);
    for (const char c : words) put(c);
  }

  bool line_is_empty() const { return line_.empty(); }
  std::size_t size() const { return out_.size() + line_.size(); }
  // The words written since `from`, a size() of earlier; empty where a line was broken since.
  std::string_view since(std::size_t from) const {
    return from < out_.size() ? std::string_view() : std::string_view(line_).substr(std::min(from - out_.size(), line_.size()));
  }
  bool last_line_is(std::string_view words) const {
    std::string_view all(out_);
    while (!all.empty() && (all.back() == '\n' || all.back() == ' ')) all.remove_suffix(1);
    const std::size_t at = all.rfind('\n');
    return (at == std::string_view::npos ? all : all.substr(at + 1)) == words;
  }

  std::string finish() {
    end_line();
    while (!out_.empty() && (out_.back() == '\n' || out_.back() == ' ')) out_.pop_back();
    if (!out_.empty()) out_ += '\n';
    return std::move(out_);
  }

 private:
  void put(char c) {
    if (space_ && !line_.empty() && line_.back() != ' ') line_ += ' ';
    space_ = false;
    line_ += c;
  }

  void flush() {
    while (!line_.empty() && line_.back() == ' ') line_.pop_back();
    if (line_.empty()) {
      // Two empty lines say no more than one.
      if (!out_.empty()) blank_ = true;
      return;
    }
    if (blank_ && !out_.empty()) mark(std::min(depth_, last_depth_), true);
    blank_ = false;
    mark(depth_, false);
    last_depth_ = depth_;
    out_ += line_;
    out_ += '\n';
    line_.clear();
  }

  void mark(int depth, bool alone) {
    // Deeper quotes than this are a loop of robots; their marks would be the larger part of the text.
    for (int i = 0; i < std::min(depth, 30); ++i) out_ += alone && i + 1 == std::min(depth, 30) ? ">" : "> ";
    if (alone) out_ += '\n';
  }

  std::string out_;
  std::string line_;
  int depth_ = 0;
  int last_depth_ = 0;
  bool space_ = false;
  bool blank_ = false;
};

class Walk {
 public:
  std::string run(const GumboNode* root) {
    stack_.push_back({root, 0, false, 0, 0});
    enter(*root, stack_.back());
    while (!stack_.empty()) {
      Frame& frame = stack_.back();
      const GumboVector& children = children_of(*frame.node);
      if (frame.skip || frame.next >= children.length) {
        leave(*frame.node, frame);
        stack_.pop_back();
        continue;
      }
      const auto* child = static_cast<const GumboNode*>(children.data[frame.next++]);
      if (child->type == GUMBO_NODE_ELEMENT || child->type == GUMBO_NODE_TEMPLATE) {
        stack_.push_back({child, 0, false, 0, 0});
        enter(*child, stack_.back());
      } else if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE || child->type == GUMBO_NODE_CDATA) {
        writer_.text(child->v.text.text, preformatted_ > 0);
      }
    }
    return writer_.finish();
  }

 private:
  struct Frame {
    const GumboNode* node;
    unsigned next;
    bool skip;
    int quotes;
    std::size_t begin;
  };

  static const GumboVector& children_of(const GumboNode& node) {
    return node.type == GUMBO_NODE_DOCUMENT ? node.v.document.children : node.v.element.children;
  }

  void enter(const GumboNode& node, Frame& frame) {
    if (node.type == GUMBO_NODE_DOCUMENT) return;
    const GumboElement& element = node.v.element;
    const Shape shape = shape_of(element.tag);
    const std::string style = style_of(element);
    if (shape == Shape::skip || hidden(element, style)) {
      frame.skip = true;
      return;
    }
    if (outlook_reply(element, style) && rest_quotes_ == 0) {
      writer_.paragraph();
      writer_.quote(1);
      rest_quotes_ = 1;
    }
    switch (shape) {
      case Shape::paragraph:
        writer_.paragraph();
        break;
      case Shape::block:
      case Shape::row:
        writer_.end_line();
        break;
      case Shape::item:
        writer_.end_line();
        writer_.raw(item_mark());
        break;
      default:
        break;
    }
    if (element.tag == GUMBO_TAG_BLOCKQUOTE && !only_indents(element, style)) frame.quotes = 1;
    if (has(attribute(element, "class"), "yahoo_quoted") || has(attribute(element, "class"), "protonmail_quote")) frame.quotes = 1;
    writer_.quote(frame.quotes);
    if (is_signature(element) && !writer_.last_line_is("--") && !has(attribute(element, "class"), "moz-signature")) {
      writer_.end_line();
      writer_.raw("-- ");
      writer_.line_break();
    }
    if (element.tag == GUMBO_TAG_BR) writer_.line_break();
    if (element.tag == GUMBO_TAG_PRE) ++preformatted_;
    if (element.tag == GUMBO_TAG_TD || element.tag == GUMBO_TAG_TH) {
      if (!writer_.line_is_empty()) writer_.text(" ", false);
    }
    if (element.tag == GUMBO_TAG_OL || element.tag == GUMBO_TAG_UL) lists_.push_back(element.tag == GUMBO_TAG_OL ? 1 : 0);
    if (element.tag == GUMBO_TAG_IMG) image(element);
    frame.begin = writer_.size();
  }

  void leave(const GumboNode& node, const Frame& frame) {
    if (node.type == GUMBO_NODE_DOCUMENT || frame.skip) return;
    const GumboElement& element = node.v.element;
    if (element.tag == GUMBO_TAG_PRE) --preformatted_;
    if ((element.tag == GUMBO_TAG_OL || element.tag == GUMBO_TAG_UL) && !lists_.empty()) lists_.pop_back();
    if (element.tag == GUMBO_TAG_A) link(element, frame.begin);
    switch (shape_of(element.tag)) {
      case Shape::paragraph:
        writer_.paragraph();
        break;
      case Shape::block:
      case Shape::row:
      case Shape::item:
        writer_.end_line();
        break;
      default:
        break;
    }
    writer_.quote(-frame.quotes);
  }

  std::string item_mark() {
    if (lists_.empty() || lists_.back() == 0) return "- ";
    return std::to_string(lists_.back()++) + ". ";
  }

  // Emoji come as images in some mailers; any other picture says nothing that can be read.
  void image(const GumboElement& element) {
    const std::string_view alt = attribute(element, "alt");
    if (!alt.empty() && alt.size() <= 16 && static_cast<unsigned char>(alt.front()) >= 0xE2) writer_.raw(alt);
  }

  void link(const GumboElement& element, std::size_t begin) {
    const std::string_view href = attribute(element, "href");
    if ((!starts_with(href, "http://") && !starts_with(href, "https://")) || href.size() > kMaxLink) return;
    std::string_view words = writer_.since(begin);
    while (!words.empty() && words.front() == ' ') words.remove_prefix(1);
    if (words.empty() || has(href, words) || starts_with(words, "http") || has(words, "www.")) return;
    for (const char c : href) {
      if (c <= ' ' || c == '<' || c == '>') return;
    }
    writer_.raw(" <" + std::string(href) + ">");
  }

  Writer writer_;
  std::vector<Frame> stack_;
  std::vector<int> lists_;
  int preformatted_ = 0;
  int rest_quotes_ = 0;
};

}  // namespace

std::string html_to_text(std::string_view html) {
  std::string flat = flattened(html.substr(0, kMaxHtml));
  // gumbo reads NUL as the end in some states; it means nothing in mail.
  flat.erase(std::remove(flat.begin(), flat.end(), '\0'), flat.end());
  Arena arena;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = arena_take;
  options.deallocator = arena_leave;
  options.userdata = &arena;
  options.max_errors = 0;
  const GumboOutput* output = gumbo_parse_with_options(&options, flat.data(), flat.size());
  if (output == nullptr || output->document == nullptr) return {};
  return Walk().run(output->document);
}

}  // namespace amends::mail
