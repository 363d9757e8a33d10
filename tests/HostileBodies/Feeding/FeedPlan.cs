namespace HostileBodies.Feeding;

/// <summary>Which bodies to feed.</summary>
/// <param name="Vendor">To which vendor's clients.</param>
/// <param name="Seed">What all bodies are derived from.</param>
/// <param name="First">The index of the first one.</param>
/// <param name="Count">How many.</param>
internal sealed record FeedPlan(string Vendor, int Seed, int First, int Count)
{
    /// <summary>The options of the program that feed one body only.</summary>
    public string Name(int index) => $"--vendor {Vendor} --seed {Seed} --index {index}";
}
