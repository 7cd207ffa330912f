#pragma once
#include <qpdf/qpdf-c.h>
// free, for what libqpdf allocates and leaves to its caller.
#include <stdlib.h>
