namespace Verification.Runtime;

/// <summary>
/// The visited pages of a list, to detect a repeated one. Only the latest are kept: a longer cycle is not detected, but the memory stays
/// bounded for any length of list.
/// </summary>
internal sealed class VisitedPages
{
    private const int Remembered = 100_000;

    private readonly BoundedHashes pages = new(Remembered);

    /// <param name="request">The request for it; the order of its parameters makes no difference.</param>
    /// <returns>Whether it is new.</returns>
    internal bool Add(RequestTarget request)
    {
        var parameters = request.Parameters.Select(parameter => parameter.Name + "=" + parameter.Value);
        return pages.Add(string.Join('&', parameters.Order(StringComparer.Ordinal)));
    }
}
