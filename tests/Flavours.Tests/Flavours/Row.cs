namespace Flavours.Tests.Flavours;

/// <summary>What the behaviours look at in an item of a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">Its status, as text.</param>
internal sealed record Row(string? Id, string? Status)
{
    /// <summary>A whole number, where the vendor has one.</summary>
    public long? Number { get; init; }

    /// <summary>The property <c>undeclared</c>, of which no document knows.</summary>
    public string? Undeclared { get; init; }
}
