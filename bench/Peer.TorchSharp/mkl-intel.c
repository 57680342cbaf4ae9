/* On processors that are not Intel's, MKL leaves AVX-512 unused. Preloaded, this has it use what is there: twice as fast on Zen 5. */
int mkl_serv_intel_cpu(void) { return 1; }
int mkl_serv_intel_cpu_true(void) { return 1; }
