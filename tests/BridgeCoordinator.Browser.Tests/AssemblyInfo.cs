// A browser is several processes that compute. One at a time leaves the suite beside it the core it waits on.
[assembly: Xunit.v3.Parallelization(MaxThreads = 1)]
