namespace Verification.Generator.CodeGeneration.Models;

/// <summary>What the templates of the client of a whole document, of its options and of its registration are given.</summary>
internal sealed record ApiModel
{
    public required string Namespace { get; init; }

    /// <summary>What the names of client, options and registration begin with.</summary>
    public required string Name { get; init; }

    /// <summary>The title of the document, as XML text.</summary>
    public required string Title { get; init; }

    /// <summary>The lines of the document's description, as XML text.</summary>
    public required IReadOnlyList<string> Description { get; init; }

    /// <summary>The class with the facts of the whole document.</summary>
    public required string Contract { get; init; }

    /// <summary>The class with the table of operations.</summary>
    public required string OperationsClass { get; init; }

    /// <summary>The lines that say which address is used, as XML text.</summary>
    public required IReadOnlyList<string> Address { get; init; }

    /// <summary>The public address of the API; empty where there is none.</summary>
    public required string PublicAddress { get; init; }

    /// <summary>The documented time limit of one request in seconds; empty for none.</summary>
    public required string AttemptTimeoutSeconds { get; init; }

    /// <summary>The clients of the tags.</summary>
    public required IReadOnlyList<TagModel> Tags { get; init; }

    /// <summary>The options that hold credentials.</summary>
    public required IReadOnlyList<CredentialModel> Credentials { get; init; }

    /// <summary>The options with the addresses of operations that have another server.</summary>
    public IReadOnlyList<ServerModel> Servers { get; init; } = [];

    /// <summary>What adds credentials to requests: to those of the client, then to those of single operations.</summary>
    public required IReadOnlyList<AuthenticationModel> Authentications { get; init; }

    /// <summary>The parts that are written by hand.</summary>
    public required IReadOnlyList<ByHandModel> ByHand { get; init; }

    /// <summary>Whether the caller gives credentials that there is no C# for.</summary>
    public required bool IsLeftToCaller { get; init; }

    /// <summary>The fields with the operations, with their classes.</summary>
    public required IReadOnlyList<string> Operations { get; init; }

    /// <summary>The calls that make the authentications of single operations, separated by commas; empty for none.</summary>
    public string OtherAuthentications =>
        string.Join(", ", Authentications.Skip(1).Select(authentication => authentication.Method + "(options)"));
}

/// <summary>A tag: a property of the client of the whole document.</summary>
/// <param name="Property">The property.</param>
/// <param name="Field">The field behind it.</param>
/// <param name="Type">The class.</param>
/// <param name="Summary">The lines of its summary, as XML text.</param>
internal sealed record TagModel(string Property, string Field, string Type, IReadOnlyList<string> Summary);

/// <summary>An option that holds a credential.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="Scheme">The security scheme among the components.</param>
/// <param name="Role">Its role in the scheme.</param>
/// <param name="Check">The method that checks it.</param>
/// <param name="Hint">What to do when it is missing, as a C# string literal.</param>
/// <param name="Summary">The lines of its summary, as XML text.</param>
/// <param name="Remarks">The lines of what the document says about the scheme, as XML text; empty for nothing.</param>
/// <param name="Description">All of that as text.</param>
/// <param name="IsRequired">Whether the client cannot be made without it.</param>
internal sealed record CredentialModel(
    string Name,
    string Scheme,
    string Role,
    string Check,
    string Hint,
    IReadOnlyList<string> Summary,
    IReadOnlyList<string> Remarks,
    string Description,
    bool IsRequired
)
{
    /// <summary>Whether the document says something about the scheme.</summary>
    public bool HasRemarks => Remarks.Count > 0;
}

/// <summary>What adds the credentials of one requirement.</summary>
/// <param name="Method">The method that makes it.</param>
/// <param name="Credentials">The options that it reads.</param>
/// <param name="Expression">The expression, over the locals <c>credential0</c> and so on.</param>
/// <param name="Missing">What takes its place when its options are not set; empty where they are required.</param>
internal sealed record AuthenticationModel(
    string Method,
    IReadOnlyList<CredentialModel> Credentials,
    string Expression,
    IReadOnlyList<MissingModel> Missing
);

/// <summary>What is used in place of credentials that the options do not have.</summary>
/// <param name="Condition">The condition under which they are missing.</param>
/// <param name="Expression">What is used then.</param>
internal sealed record MissingModel(string Condition, string Expression);

/// <summary>A security scheme whose authentication is written by hand.</summary>
/// <param name="Method">The partial method.</param>
/// <param name="NameConstant">The constant with the name on the wire.</param>
/// <param name="Wire">The name on the wire, as a C# string literal.</param>
/// <param name="Scheme">The name of the scheme, as XML text.</param>
internal sealed record ByHandModel(string Method, string NameConstant, string Wire, string Scheme);

/// <summary>An option with the address of operations that have another server than the others.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="Literal">The address in the document, as a C# string literal.</param>
/// <param name="Address">The same as text.</param>
internal sealed record ServerModel(string Name, string Literal, string Address)
{
    /// <summary>The address, as XML text.</summary>
    public string Shown => CSharpText.Xml(Address);
}
