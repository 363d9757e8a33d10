using System.Numerics;

namespace Verification.Generated;

/// <summary>Limits that a vendor documents, checked before anything is sent. Null means that the parameter is not used.</summary>
internal static class Check
{
    internal static void InRange<T>(T? value, T minimum, T maximum, string name)
        where T : struct, INumber<T>
    {
        if (value is { } given && !(given >= minimum && given <= maximum))
            throw new ArgumentOutOfRangeException(name, given, $"{name} must be from {minimum} to {maximum}.");
    }

    /// <summary>Refuses parameters that exclude each other.</summary>
    internal static void AtMostOne(int given, string names)
    {
        if (given > 1)
            throw new ArgumentException($"Set only one of {names}: they exclude each other.", names);
    }

    internal static void AtLeast<T>(T? value, T minimum, string name)
        where T : struct, INumber<T>
    {
        if (value is { } given && !(given >= minimum))
            throw new ArgumentOutOfRangeException(name, given, $"{name} must be at least {minimum}.");
    }

    internal static void AtMost<T>(T? value, T maximum, string name)
        where T : struct, INumber<T>
    {
        if (value is { } given && !(given <= maximum))
            throw new ArgumentOutOfRangeException(name, given, $"{name} must be at most {maximum}.");
    }
}
