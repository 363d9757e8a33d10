using System.Globalization;
using BenchmarkDotNet.Running;
using Verification.Benchmarks.EndToEnd;
using Verification.Benchmarks.Flavours;
using Verification.Benchmarks.Gates;
using Verification.Benchmarks.Growth;

return args switch
{
    ["flavours"] => await FlavourRun.RunAsync(),
    ["gates"] => await GateRun.RunAsync(),
    ["growth"] => await GrowthRun.RunAsync(),
    ["memory"] => await MemoryRun.RunAsync(),
    ["serve", var latency] => await PageServer.RunAsync(int.Parse(latency, CultureInfo.InvariantCulture)),
    _ => Suites(args),
};

static int Suites(string[] arguments)
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
    return 0;
}
