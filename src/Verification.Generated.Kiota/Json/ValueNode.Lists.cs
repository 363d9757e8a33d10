using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Verification.Generated.Kiota.Json;

/// <content>Lists. Null elements are passed over.</content>
internal sealed partial class ValueNode
{
    /// <summary>The name under which an item of a page that is no object keeps its value.</summary>
    private const string WholeItem = "$";

    private bool isRows;

    private delegate T ElementReader<T>(ValueNode element);

    public IEnumerable<T> GetCollectionOfObjectValues<T>(ParsableFactory<T> factory)
        where T : IParsable => Elements(element => isRows ? element.Row(factory) : element.GetObjectValue(factory));

    public IEnumerable<T> GetCollectionOfPrimitiveValues<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>() =>
        Elements(Primitive<T>());

    private static ElementReader<T> Primitive<T>()
    {
        object reader =
            typeof(T) == typeof(string) ? new ElementReader<string?>(static element => element.GetStringValue())
            : typeof(T) == typeof(bool?) ? new ElementReader<bool?>(static element => element.GetBoolValue())
            : typeof(T) == typeof(long?) ? new ElementReader<long?>(static element => element.GetLongValue())
            : typeof(T) == typeof(double?) ? new ElementReader<double?>(static element => element.GetDoubleValue())
            : typeof(T) == typeof(DateTimeOffset?) ? new ElementReader<DateTimeOffset?>(static element => element.GetDateTimeOffsetValue())
            : throw NotInDocument($"lists of {typeof(T).Name}");
        return (ElementReader<T>)reader;
    }

    /// <summary>Where one of the elements does not fit, the whole list is taken as one that does not.</summary>
    private List<T> Elements<T>(ElementReader<T> read)
    {
        if (isNullable && IsNull)
            return null!;
        var scanner = Start();
        if (scanner.TokenType != JsonTokenType.StartArray)
        {
            misfit = "an array";
            return [];
        }

        var elements = new List<T>();
        var misfits = reading.MisfitCount;
        while (scanner.NextElement())
        {
            reading.CheckBounds(elements.Count);
            var element = Part(scanner.TokenStart, scanner.ReadRaw().Length, vital);
            if (element.IsNull)
                continue;
            elements.Add(read(element));
            if (element.misfit is null)
                continue;
            misfit = "an array of which each element is " + element.misfit;
            reading.ForgetMisfits(misfits);
            return [];
        }

        reading.Count(elements.Count);
        return elements;
    }

    /// <summary>An item of a page. One that is no object has no properties, and keeps its value.</summary>
    private T Row<T>(ParsableFactory<T> factory)
        where T : IParsable
    {
        var item = GetObjectValue(factory);
        if (misfit is null)
            return item;
        item = factory(this);
        Keep((item as IAdditionalDataHolder)?.AdditionalData, WholeItem);
        misfit = null;
        return item;
    }
}
