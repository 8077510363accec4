package id.jembatan.api.chart;

import java.math.BigDecimal;

/**
 * Vital signs of one measurement; null = not measured.
 *
 * @param systolic mmHg, 40 to 300
 * @param diastolic mmHg, 20 to 200, below systolic
 * @param heartRate per minute, 20 to 300
 * @param respiratoryRate per minute, 5 to 120
 * @param temperature degrees Celsius, 30.0 to 45.0
 * @param spo2 percent, 40 to 100
 * @param weightKg 0.3 to 400
 * @param heightCm 20 to 250
 * @param waistCm 20 to 250
 * @param consciousness level of consciousness, null = not assessed
 */
public record VitalSigns(
        Integer systolic,
        Integer diastolic,
        Integer heartRate,
        Integer respiratoryRate,
        BigDecimal temperature,
        Integer spo2,
        BigDecimal weightKg,
        BigDecimal heightCm,
        BigDecimal waistCm,
        Consciousness consciousness) {

    /** Level of consciousness. */
    public enum Consciousness {
        ALERT,
        SOMNOLENT,
        STUPOR,
        COMA
    }
}
