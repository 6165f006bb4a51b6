package it.winwelfare.identity.internal.oauth;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a new key of the access tokens takes over.
 *
 * @param publishAhead how long a new key verifies before it signs, so that by then every instance has read it
 * @param lookAgain how often the folder is looked at
 */
@ConfigurationProperties("win.oauth.keys")
record KeyTurn(
        @DefaultValue("1m") Duration publishAhead,
        @DefaultValue("30s") Duration lookAgain) {}
