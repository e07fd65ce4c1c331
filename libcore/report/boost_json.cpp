// Boost.JSON's own sources, compiled once into the library: headers are all that is needed of Boost, and no other translation unit pays for
// them.
#include <boost/json/src.hpp>
