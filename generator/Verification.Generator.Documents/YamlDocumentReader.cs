using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Verification.Generator.Documents;

/// <summary>Reads YAML text (1.2, core schema) into nodes. Aliases share the node of their anchor.</summary>
public sealed partial class YamlDocumentReader
{
    private readonly string file;
    private readonly IParser parser;
    private readonly PartBudget? part;
    private readonly Dictionary<string, (SpecNode Node, int Size, int Height)> anchors = new(StringComparer.Ordinal);
    private SourcePosition last = SourcePosition.Start;
    private int size;
    private int deepest;

    private YamlDocumentReader(string file, IParser parser, PartBudget? part)
    {
        this.part = part;
        this.file = file;
        this.parser = parser;
    }

    /// <summary>Reads the one document of a text.</summary>
    /// <exception cref="DocumentException">The text is not YAML, or more than one document.</exception>
    public static SpecNode Read(string file, string text) => Read(file, text, part: null);

    /// <summary>Reads the one document of a text.</summary>
    /// <param name="file">Its name in messages.</param>
    /// <param name="text">The text.</param>
    /// <param name="part">What is left for the files of a document, of which this one is a part; null for a file of its own.</param>
    /// <exception cref="DocumentException">The text is not YAML, or more than one document.</exception>
    internal static SpecNode Read(string file, string text, PartBudget? part)
    {
        try
        {
            return ReadText(file, text, part);
        }
        catch (DocumentException) when (LeadingBlankLines().IsMatch(text))
        {
            // Blank lines of any length at the start of a block scalar are read by other parsers, and mean a line break each.
            return ReadText(file, LeadingBlankLines().Replace(text, match => BlankSpaces().Replace(match.Value, "")), part);
        }
    }

    private static SpecNode ReadText(string file, string text, PartBudget? part)
    {
        var document = new YamlDocumentReader(file, new Parser(new StringReader(text)), part);
        try
        {
            return document.ReadDocument();
        }
        catch (YamlException exception)
        {
            var reason = exception.InnerException?.Message ?? exception.Message;
            throw document.Failure(document.Position(exception.Start), DocumentErrorCode.Syntax, "not valid YAML: " + reason);
        }
        catch (Exception exception) when (exception is not DocumentException)
        {
            // On some broken texts, YamlDotNet's scanner throws other exceptions, without a position.
            throw document.Failure(document.last, DocumentErrorCode.Syntax, "not valid YAML: the text cannot be read after this place.");
        }
    }

    /// <summary>The head of a block scalar, and the lines of spaces that follow it.</summary>
    [GeneratedRegex(@"(?<=[:\-] *[|>][-+0-9]*[ ]*\r?\n)([ \t]+\r?\n)+", RegexOptions.ExplicitCapture, PatternTime.Milliseconds)]
    private static partial Regex LeadingBlankLines();

    [GeneratedRegex("[ \\t]+", RegexOptions.None, PatternTime.Milliseconds)]
    private static partial Regex BlankSpaces();

    private SpecNode ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
            throw Failure(SourcePosition.Start, DocumentErrorCode.NotOpenApi, "the file is empty.");
        parser.Consume<DocumentStart>();
        var root = ReadValue(depth: 0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            throw Failure(
                Position(second.Start),
                DocumentErrorCode.Syntax,
                "a second YAML document begins here; keep one document per file."
            );
        }

        return root;
    }

    private SpecNode ReadValue(int depth)
    {
        var next = parser.Current ?? throw new YamlException("the text ends in the middle of a value");
        var position = last = Position(next.Start);
        CheckDepth(position, depth);
        if (parser.TryConsume<AnchorAlias>(out var alias))
            return Resolve(alias, depth);
        var before = size;
        var deepestBefore = deepest;
        deepest = depth;
        Count(position, 1);
        var anchor = next is NodeEvent node ? node.Anchor : AnchorName.Empty;
        SpecNode value = next switch
        {
            MappingStart => ReadObject(position, depth),
            SequenceStart => ReadArray(position, depth),
            _ => ReadScalar(position),
        };
        if (!anchor.IsEmpty)
            anchors[anchor.Value] = (value, size - before, deepest - depth);
        deepest = Math.Max(deepest, deepestBefore);
        return value;
    }

    private void CheckDepth(SourcePosition position, int depth)
    {
        if (depth > DocumentLimits.Depth)
            throw Failure(position, DocumentErrorCode.TooLarge, $"values nest more than {DocumentLimits.Depth} levels deep.");
    }

    /// <summary>The node of an anchor. Aliases of aliases nest as deep as their targets.</summary>
    private SpecNode Resolve(AnchorAlias alias, int depth)
    {
        if (!anchors.TryGetValue(alias.Value.Value, out var target))
        {
            throw Failure(
                Position(alias.Start),
                DocumentErrorCode.Syntax,
                $"the alias '*{alias.Value.Value}' precedes its anchor, or has none; define the anchor first."
            );
        }

        Count(Position(alias.Start), target.Size);
        CheckDepth(Position(alias.Start), depth + target.Height);
        deepest = Math.Max(deepest, depth + target.Height);
        return target.Node;
    }

    private SpecObject ReadObject(SourcePosition position, int depth)
    {
        parser.Consume<MappingStart>();
        var result = new SpecObject(position);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var name))
            {
                throw Failure(Position(parser.Current!.Start), DocumentErrorCode.Syntax, "the name of a property must be plain text.");
            }

            var member = new SpecMember(name.Value, Position(name.Start), ReadValue(depth + 1));
            if (!result.TryAdd(member))
            {
                throw Failure(
                    member.Position,
                    DocumentErrorCode.Syntax,
                    $"the property '{name.Value}' is repeated in the same object; remove one of them."
                );
            }
        }

        return result;
    }

    private SpecArray ReadArray(SourcePosition position, int depth)
    {
        parser.Consume<SequenceStart>();
        var result = new SpecArray(position);
        while (!parser.TryConsume<SequenceEnd>(out _))
            result.Items.Add(ReadValue(depth + 1));
        return result;
    }

    private SpecScalar ReadScalar(SourcePosition position)
    {
        var scalar = parser.Consume<Scalar>();
        if (scalar.Style != ScalarStyle.Plain)
            return new SpecScalar(position, SpecScalarType.Text, scalar.Value);
        (var type, var value) = YamlCoreSchema.Resolve(scalar.Value);
        return new SpecScalar(position, type, value);
    }

    private void Count(SourcePosition position, int nodes)
    {
        size += nodes;
        part?.Take(position, nodes);
        if (size > DocumentLimits.Nodes)
        {
            throw Failure(
                position,
                DocumentErrorCode.TooLarge,
                $"the document has more than {DocumentLimits.Nodes} values with its aliases expanded."
            );
        }
    }

    private DocumentException Failure(SourcePosition position, string code, string reason) => new(file, position, code, reason);

    private SourcePosition Position(Mark mark) =>
        new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column)) { File = part is null ? null : file };
}
