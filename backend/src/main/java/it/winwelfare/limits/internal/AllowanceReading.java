package it.winwelfare.limits.internal;

import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads {@code 600/1m} in properties. */
@Component
@ConfigurationPropertiesBinding
class AllowanceReading implements Converter<String, Allowance> {

    @Override
    public Allowance convert(String text) {
        return Allowance.of(text);
    }
}
