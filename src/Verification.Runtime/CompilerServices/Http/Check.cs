using System.ComponentModel;
using System.Numerics;

namespace Verification.Runtime.CompilerServices;

/// <summary>Checks limits that a vendor documents before anything is sent. Null means that the parameter is not used.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Check
{
    /// <summary>Refuses a value outside of a range, both ends included.</summary>
    public static void InRange<T>(T? value, T minimum, T maximum, string name)
        where T : struct, INumber<T>
    {
        if (value is { } given && !(given >= minimum && given <= maximum))
            throw new ArgumentOutOfRangeException(name, given, $"{name} must be from {minimum} to {maximum}.");
    }

    /// <summary>Refuses parameters that exclude each other.</summary>
    public static void AtMostOne(int given, string names)
    {
        if (given > 1)
            throw new ArgumentException($"Set only one of {names}: they exclude each other.", names);
    }

    /// <summary>Refuses a value below a minimum.</summary>
    public static void AtLeast<T>(T? value, T minimum, string name)
        where T : struct, INumber<T>
    {
        if (value is { } given && !(given >= minimum))
            throw new ArgumentOutOfRangeException(name, given, $"{name} must be at least {minimum}.");
    }

    /// <summary>Refuses a value above a maximum.</summary>
    public static void AtMost<T>(T? value, T maximum, string name)
        where T : struct, INumber<T>
    {
        if (value is { } given && !(given <= maximum))
            throw new ArgumentOutOfRangeException(name, given, $"{name} must be at most {maximum}.");
    }
}
