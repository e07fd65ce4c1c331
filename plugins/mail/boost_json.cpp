// The one place where Boost.JSON is compiled: header-only use keeps us free of its shared library.
#include <boost/json/src.hpp>
