namespace Verification.Runtime;

/// <summary>
/// The pages that a list has led to, to notice one that comes again. Only the latest are remembered: a cycle of more pages than that goes
/// unnoticed, in return for memory that stays bounded however long a list is.
/// </summary>
internal sealed class VisitedPages
{
    private const int Remembered = 100_000;

    private readonly BoundedHashes pages = new(Remembered);

    /// <summary>Notes a page.</summary>
    /// <param name="request">The request for it; the order of its parameters makes no difference.</param>
    /// <returns>Whether it is new.</returns>
    internal bool Add(RequestTarget request)
    {
        var parameters = request.Parameters.Select(parameter => parameter.Name + "=" + parameter.Value);
        return pages.Add(string.Join('&', parameters.Order(StringComparer.Ordinal)));
    }
}
