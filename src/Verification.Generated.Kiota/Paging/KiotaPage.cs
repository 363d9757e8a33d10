using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Kiota.Paging;

/// <summary>A page that Kiota has read, as lists need it.</summary>
internal sealed class KiotaPage<T>(IReadOnlyList<T>? rows, string? next) : IPageBody<T>
{
    public IReadOnlyList<T> Rows => rows ?? [];

    public string? Next => next;
}
