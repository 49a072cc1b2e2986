#ifndef SHEETS_CZIP_SHIM_H
#define SHEETS_CZIP_SHIM_H

#include <zip.h>

#endif
