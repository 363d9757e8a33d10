using System.Diagnostics.CodeAnalysis;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Verification.Generated.Kiota.Http;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Kiota.Json;

/// <summary>
/// A whole response. It is read by the runtime's rules, so what is wrong with it is the exception that the typed client throws, and values
/// that do not fit their type are kept and reported.
/// </summary>
internal sealed class ResponseNode(ForeignReader reader, VerifiedStream body, CancellationToken cancellationToken) : IParseNode
{
    public Action<IParsable>? OnBeforeAssignFieldValues { get; set; }

    public Action<IParsable>? OnAfterAssignFieldValues { get; set; }

    public T GetObjectValue<T>(ParsableFactory<T> factory)
        where T : IParsable => Read(node => node.GetObjectValue(factory));

    public IEnumerable<T> GetCollectionOfObjectValues<T>(ParsableFactory<T> factory)
        where T : IParsable => Read(node => node.GetCollectionOfObjectValues(factory));

    public IEnumerable<T> GetCollectionOfPrimitiveValues<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>() =>
        Read(static node => node.GetCollectionOfPrimitiveValues<T>());

    public IEnumerable<T?> GetCollectionOfEnumValues<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>()
        where T : struct, Enum => Read(static node => node.GetCollectionOfEnumValues<T>());

    public T? GetEnumValue<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>()
        where T : struct, Enum => Read(static node => node.GetEnumValue<T>());

    public string? GetStringValue() => Read(static node => node.GetStringValue());

    public bool? GetBoolValue() => Read(static node => node.GetBoolValue());

    public byte? GetByteValue() => Read(static node => node.GetByteValue());

    public sbyte? GetSbyteValue() => Read(static node => node.GetSbyteValue());

    public int? GetIntValue() => Read(static node => node.GetIntValue());

    public float? GetFloatValue() => Read(static node => node.GetFloatValue());

    public long? GetLongValue() => Read(static node => node.GetLongValue());

    public double? GetDoubleValue() => Read(static node => node.GetDoubleValue());

    public decimal? GetDecimalValue() => Read(static node => node.GetDecimalValue());

    public Guid? GetGuidValue() => Read(static node => node.GetGuidValue());

    public DateTimeOffset? GetDateTimeOffsetValue() => Read(static node => node.GetDateTimeOffsetValue());

    public TimeSpan? GetTimeSpanValue() => Read(static node => node.GetTimeSpanValue());

    public Date? GetDateValue() => Read(static node => node.GetDateValue());

    public Time? GetTimeValue() => Read(static node => node.GetTimeValue());

    public byte[]? GetByteArrayValue() => Read(static node => node.GetByteArrayValue());

    /// <summary>A member of the response is read with all of it.</summary>
    public IParseNode? GetChildNode(string identifier) =>
        throw new NotSupportedException("Members are read with the object that they belong to.");

    private T Read<T>(Func<ValueNode, T> read) =>
        reader.Read(
            body.Operation,
            body.Body,
            (json, reading) =>
            {
                var node = new ValueNode(json, reading, Vital.Of(body.Operation))
                {
                    OnBeforeAssignFieldValues = OnBeforeAssignFieldValues,
                    OnAfterAssignFieldValues = OnAfterAssignFieldValues,
                };
                var value = read(node);
                node.RequireFit();
                return value;
            },
            body.Time,
            cancellationToken
        );
}
