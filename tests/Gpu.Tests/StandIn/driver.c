/* A stand-in for NVIDIA's driver library: memory is the host's, kernels are not run, and every call that a step may or may not make
   is written down. One device of compute capability 9.0 with the driver of CUDA 11.8. */
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef int Result; /* CUresult; 0 is success */

static char *record;
static size_t used, capacity;
static char *modules[4096];
static intptr_t module_count;
static intptr_t stream_count;

static void note(const char *format, ...) {
    char line[256];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    if (used + length + 2 > capacity) record = realloc(record, capacity = 2 * (used + length + 2));
    used += sprintf(record + used, "%s\n", line);
}

/* What the tests ask. */
const char *standin_record(void) { return used ? record : ""; }
void standin_forget(void) { used = 0; }
int standin_modules(void) { return (int)module_count; }
const char *standin_module(int index) { return modules[index]; }

Result cuInit(int flags) { return 0; }
Result cuDriverGetVersion(int *version) { *version = 11080; return 0; }
Result cuGetErrorString(Result error, const char **text) { *text = "an error of the stand-in"; return 0; }

Result cuDeviceGet(int *device, int ordinal) { *device = ordinal; return 0; }
Result cuDeviceGetCount(int *count) { *count = 1; return 0; }
Result cuDeviceGetName(char *name, int length, int device) { snprintf(name, length, "Stand-in"); return 0; }
Result cuDeviceTotalMem_v2(size_t *bytes, int device) { *bytes = 1l << 33; return 0; }
Result cuDeviceCanAccessPeer(int *can, int device, int peer) { *can = 0; return 0; }
Result cuDeviceGetP2PAttribute(int *value, int attribute, int from, int to) { *value = 0; return 0; }
Result cuDeviceGetAttribute(int *value, int attribute, int device) {
    switch (attribute) { /* CUdevice_attribute */
    case 8: *value = 48 << 10; break;  /* shared memory of a block */
    case 10: *value = 32; break;       /* threads of a warp */
    case 16: *value = 132; break;      /* multiprocessors */
    case 75: *value = 9; break;        /* compute capability, major */
    case 76: *value = 0; break;        /* minor */
    default: *value = 1024;
    }
    return 0;
}

/* As in the driver, a context is current on one thread, and most calls fail on a thread without. */
static _Thread_local void *current;
enum { INVALID_CONTEXT = 201 };
Result cuCtxCreate_v2(void **context, unsigned flags, int device) { *context = current = (void *)1; return 0; }
Result cuCtxDestroy_v2(void *context) { return 0; }
Result cuCtxSetCurrent(void *context) { current = context; return 0; }
Result cuCtxSynchronize(void) { note("wait for everything"); return 0; }
Result cuCtxSetCacheConfig(int configuration) { return 0; }
Result cuCtxGetCacheConfig(int *configuration) { *configuration = 0; return 0; }
Result cuCtxSetSharedMemConfig(int configuration) { return 0; }
Result cuCtxGetSharedMemConfig(int *configuration) { *configuration = 0; return 0; }
Result cuCtxEnablePeerAccess(void *peer, unsigned flags) { return 0; }
Result cuCtxDisablePeerAccess(void *peer) { return 0; }

static Result allocate(void **memory, size_t bytes) {
    note("allocate %zu", bytes);
    *memory = aligned_alloc(256, (bytes + 255) / 256 * 256);
    return *memory ? 0 : 2;
}
Result cuMemAlloc_v2(void **memory, size_t bytes) { return allocate(memory, bytes); }
Result cuMemAllocHost_v2(void **memory, size_t bytes) { return allocate(memory, bytes); }
Result cuMemFree_v2(void *memory) { note("free"); free(memory); return 0; }
Result cuMemFreeHost(void *memory) { note("free"); free(memory); return 0; }
Result cuMemGetInfo_v2(size_t *available, size_t *total) { *available = *total = 1l << 33; return 0; }
Result cuMemHostGetDevicePointer_v2(void **device, void *host, unsigned flags) { *device = host; return 0; }
Result cuMemHostRegister_v2(void *memory, size_t bytes, unsigned flags) { note("pin %zu", bytes); return 0; }
Result cuMemHostUnregister(void *memory) { note("unpin"); return 0; }
Result cuPointerGetAttribute(void *data, int attribute, void *pointer) { return 1; }
Result cuMemcpyAsync(void *to, const void *from, size_t bytes, intptr_t stream) {
    if (!current) return INVALID_CONTEXT;
    note("copy %zu on %zd", bytes, stream);
    memmove(to, from, bytes);
    return 0;
}
Result cuMemsetD8Async(void *to, unsigned char value, size_t bytes, intptr_t stream) {
    note("fill %zu on %zd", bytes, stream);
    memset(to, value, bytes);
    return 0;
}

Result cuStreamCreate(intptr_t *stream, unsigned flags) { *stream = ++stream_count; return 0; }
Result cuStreamCreateWithPriority(intptr_t *stream, unsigned flags, int priority) { return cuStreamCreate(stream, flags); }
Result cuStreamDestroy_v2(intptr_t stream) { return 0; }
Result cuStreamSynchronize(intptr_t stream) { if (!current) return INVALID_CONTEXT; note("wait on %zd", stream); return 0; }

/* A module and its only function are its number, counted from 1. */
Result cuModuleLoadData(intptr_t *module, const char *text) {
    if (module_count == sizeof modules / sizeof *modules) return 2;
    modules[module_count] = strdup(text);
    *module = ++module_count;
    note("load %zd", *module);
    return 0;
}
Result cuModuleLoadDataEx(intptr_t *module, const char *text, unsigned count, void *options, void *values) {
    return cuModuleLoadData(module, text);
}
Result cuModuleUnload(intptr_t module) { return 0; }
Result cuModuleGetFunction(intptr_t *function, intptr_t module, const char *name) { *function = module; return 0; }
Result cuLaunchKernel(
    intptr_t function, unsigned x, unsigned y, unsigned z, unsigned threads_x, unsigned threads_y, unsigned threads_z,
    unsigned shared, intptr_t stream, void **arguments, void **extra) {
    if (!current) return INVALID_CONTEXT;
    note("launch %zd with %ux%u on %zd", function, x * y * z, threads_x * threads_y * threads_z, stream);
    return 0;
}
Result cuOccupancyMaxActiveBlocksPerMultiprocessor(int *blocks, void *function, int size, size_t shared) { *blocks = 1; return 0; }
Result cuOccupancyMaxPotentialBlockSize(int *grid, int *block, void *function, void *shared_of, size_t shared, int limit) {
    *grid = 1, *block = 256;
    return 0;
}

Result cuEventCreate(void **event, unsigned flags) { note("create an event"); *event = (void *)1; return 0; }
Result cuEventDestroy_v2(void *event) { return 0; }
Result cuEventQuery(void *event) { return 0; }
Result cuEventRecord(void *event, intptr_t stream) { return 0; }
Result cuEventSynchronize(void *event) { note("wait for an event"); return 0; }
Result cuEventElapsedTime(float *milliseconds, void *start, void *end) { *milliseconds = 0; return 0; }
