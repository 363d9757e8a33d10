namespace Verification.Generator.CodeGeneration.Models;

/// <summary>The list over all pages of an operation.</summary>
internal sealed record ListModel
{
    /// <summary>The name of the method.</summary>
    public required string Method { get; init; }

    /// <summary>The type of a page.</summary>
    public required string PageType { get; init; }

    /// <summary>The type of an item; where the page is no array, known once the classes are built.</summary>
    public string ItemType { get; init; } = "";

    /// <summary>The wire name of the member by which items are told apart; empty for none.</summary>
    public required string Identity { get; init; }

    /// <summary>The expression for the identity of an <c>item</c>; empty for none.</summary>
    public string IdentityExpression { get; init; } = "";

    /// <summary>What the document says about pages, quota and host, as lines of XML text.</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    /// <summary>The schema of a page, by which its class is found.</summary>
    public required NJsonSchema.JsonSchema PageSchema { get; init; }
}

/// <summary>How the pages of a list follow each other: the value of <c>x-pagination</c> as C# literals.</summary>
/// <param name="Style">The member of <c>PageStyle</c>.</param>
/// <param name="TokenParameter">The query parameter that takes the token; <c>null</c> for none.</param>
/// <param name="PageSizeParameter">The query parameter that takes the page size; <c>null</c> for none.</param>
/// <param name="OffsetParameter">The query parameter for the rows before the page; <c>null</c> for none.</param>
/// <param name="DefaultPageSize">The vendor's default; <c>null</c> for none.</param>
/// <param name="MaximumPageSize">The vendor's maximum; <c>null</c> for none.</param>
/// <param name="Rows">The member with the rows.</param>
/// <param name="NextPath">The members that lead to the next page, separated by commas; empty for none.</param>
/// <param name="Total">The member with the number of all rows; <c>null</c> for none.</param>
/// <param name="PositionParameters">
/// Further query parameters that say where in the list a page stands, separated by commas; empty for none.
/// </param>
/// <param name="PageParameter">The query parameter for the number of the page; <c>null</c> for none.</param>
/// <param name="FirstPage">The number of the first page.</param>
/// <param name="IsShortPageLast">Whether a page with fewer items than requested is the last one; empty for no.</param>
internal sealed record PaginationModel(
    string Style,
    string TokenParameter,
    string PageSizeParameter,
    string OffsetParameter,
    string DefaultPageSize,
    string MaximumPageSize,
    string Rows,
    string NextPath,
    string Total,
    string PositionParameters,
    string PageParameter,
    string FirstPage,
    string IsShortPageLast
);
