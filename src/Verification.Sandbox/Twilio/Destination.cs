namespace Verification.Sandbox.Twilio;

/// <summary>A country that codes are sent to, with its language, network codes and a carrier that does not exist.</summary>
internal sealed record Destination(string Country, string Locale, string Mcc, string Mnc, string Carrier, string Price)
{
    /// <summary>For China, the vendor page says that price and message status may never be known.</summary>
    public bool KeepsSilence => Country == "CN";

    public static Destination[] All { get; } =
    [
        new("CO", "es", "732", "103", "Fictitel Colombia", "0.005"),
        new("US", "en", "310", "260", "Mockmobile", "0.0079"),
        new("GB", "en-GB", "234", "15", "Samplephone", "0.0463"),
        new("DE", "de", "262", "02", "Beispielfunk", "0.0925"),
        new("BR", "pt-BR", "724", "05", "Exemplo Móvel", "0.0562"),
        new("IN", "hi", "404", "45", "Namoona Telecom", "0.0832"),
        new("CN", "zh", "460", "00", "Shili Mobile", "0.0330"),
        new("FI", "fi", "244", "91", "Esimerkkiverkko", "0.0831"),
    ];
}
