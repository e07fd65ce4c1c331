#include "html.hpp"

#include "catch.hpp"

using amends::mail::html_to_text;

TEST_CASE("html: paragraphs, lines, lists, links and entities") {
  CHECK(html_to_text("<p>Hi Jo,</p><p>two&nbsp;things &amp; a half<br>and more</p>") == "Hi Jo,\n\ntwo things & a half\nand more\n");
  CHECK(html_to_text("<div>one</div><div>two</div><div><br></div><div>three</div>") == "one\ntwo\n\nthree\n");
  CHECK(html_to_text("<ul><li>tiles</li><li>grout</li></ul><ol><li>first</li><li>second</li></ol>") ==
        "- tiles\n- grout\n\n1. first\n2. second\n");
  CHECK(html_to_text("see <a href=\"https://shop.example/a\">the cart</a>") == "see the cart <https://shop.example/a>\n");
  CHECK(html_to_text("see <a href=\"https://shop.example/a\">shop.example/a</a>") == "see shop.example/a\n");
  CHECK(html_to_text("<a href=\"mailto:jo@x.example\">Jo</a>") == "Jo\n");
  CHECK(html_to_text("<table><tr><td>Tiles</td><td>40</td></tr><tr><td>Grout</td><td>2</td></tr></table>") == "Tiles 40\nGrout 2\n");
  CHECK(html_to_text("<pre>a\n  b</pre>") == "a\n  b\n");
  CHECK(html_to_text("") == "");
  CHECK(html_to_text("just words") == "just words\n");
}

TEST_CASE("html: what is not for reading is dropped") {
  CHECK(html_to_text("<style>p{color:red}</style><script>x()</script><title>t</title><p>Hello</p><!-- note -->") == "Hello\n");
  CHECK(html_to_text("<div style=\"display:none; max-height:0\">Your invoice inside</div><p>Hello</p>") == "Hello\n");
  CHECK(html_to_text("<span style='font-size:0px'>pre</span><span style='opacity: 0'>head</span>Hello") == "Hello\n");
  CHECK(html_to_text("<p style=\"font-size:0.9em\">Hello</p>") == "Hello\n");
  CHECK(html_to_text("<p>Hi <img src=\"logo.png\" alt=\"Our company logo\"><img alt=\"\xF0\x9F\x99\x82\"></p>") == "Hi \xF0\x9F\x99\x82\n");
}

TEST_CASE("html: quotes of the common mailers become quoted lines") {
  CHECK(html_to_text("<p>Fine.</p><blockquote><p>Is it?</p><p>Tell me.</p></blockquote>") == "Fine.\n\n> Is it?\n>\n> Tell me.\n");
  CHECK(html_to_text("Yes<div class=\"gmail_quote\"><div class=\"gmail_attr\">On Mon, Jo wrote:<br></div><blockquote class=\"gmail_quote\" "
                     "style=\"margin:0;border-left:1px solid\">No<blockquote>Deep</blockquote></blockquote></div>") ==
        "Yes\nOn Mon, Jo wrote:\n\n> No\n>\n> > Deep\n");
  // Gmail's indent button is no quote.
  CHECK(html_to_text("<blockquote style=\"margin:0 0 0 40px;border:none;padding:0px\">my own point</blockquote>") == "my own point\n");
  CHECK(html_to_text("<div>Thanks.</div><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\"><b>From:</b> Jo<br><b>Sent:</b> "
                     "Monday</div><div>Where is it?</div>") == "Thanks.\n\n> From: Jo\n> Sent: Monday\n> Where is it?\n");
  CHECK(html_to_text("<p>Thanks.</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in'><p><b>From:</b> "
                     "Jo</p></div></div><p>Where?</p>") == "Thanks.\n\n> From: Jo\n>\n> Where?\n");
  CHECK(html_to_text("Bye<div class=\"gmail_signature\">Jo Marsh<br>Marsh Tiles</div>") == "Bye\n--\nJo Marsh\nMarsh Tiles\n");
}

TEST_CASE("html: soup, depth and size do no harm") {
  CHECK(html_to_text("<p>a <b>b <i>c</b> d</i>") == "a b c d\n");
  CHECK(html_to_text("<div") == "");
  CHECK(html_to_text("a < b and <<>> c").substr(0, 5) == "a < b");
  std::string deep;
  for (int i = 0; i < 200000; ++i) deep += "<div>";
  CHECK(html_to_text(deep + "ground") == "ground\n");
  deep.clear();
  for (int i = 0; i < 100000; ++i) deep += "<blockquote>";
  CHECK(html_to_text(deep + "x").size() < 2000);
  deep.clear();
  for (int i = 0; i < 100000; ++i) deep += "<b><i><table><font>";
  CHECK(html_to_text(deep + "end").find("end") != std::string::npos);
  CHECK(html_to_text(std::string("a\0b", 3)) == "ab\n");
}
