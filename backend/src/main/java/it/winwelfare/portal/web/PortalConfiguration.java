package it.winwelfare.portal.web;

import it.winwelfare.money.Money;
import it.winwelfare.money.Percentage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractResourceBasedMessageSource;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Language, the reading of what is typed into forms, and the files of the design system. */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration implements WebMvcConfigurer {

    /** Outside of Spring MVC a refusal is worded in the browser's own language: who speaks neither of ours reads Italian. */
    @Autowired
    void speakItalianToOthers(MessageSource messages) {
        if (messages instanceof AbstractResourceBasedMessageSource bundles) {
            bundles.setDefaultLocale(Locale.ITALIAN);
        }
    }

    @Bean
    LocaleResolver localeResolver() {
        return new PortalLanguage();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor();
        change.setParamName(PortalLanguage.NAME);
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change).excludePathPatterns("/api/**");
    }

    /** The address of the design system's files carries their content's hash too, so browsers keep them for a year. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/bootstrap-italia/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/bootstrap-italia/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                .addTransformer(new VideoFontRemoved());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(Money.class, new MoneyInput());
        registry.addFormatterForFieldType(LocalDate.class, new DateInput());
        registry.addFormatterForFieldType(Percentage.class, new PercentageInput());
        registry.addFormatterForFieldType(BigDecimal.class, new DecimalInput());
    }
}
