using System.Text.Json;

namespace Verification.Runtime;

/// <summary>A list with more items than the rules of the reading allow.</summary>
internal sealed class TooManyItemsException(int maximum) : JsonException("the list holds too many items")
{
    internal int Maximum => maximum;
}
