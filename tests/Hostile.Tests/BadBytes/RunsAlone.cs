namespace Hostile.Tests.BadBytes;

/// <summary>Tests that nothing else may run beside.</summary>
[CollectionDefinition(nameof(RunsAlone), DisableParallelization = true)]
public sealed class RunsAlone;
