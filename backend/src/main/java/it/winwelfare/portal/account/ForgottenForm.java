package it.winwelfare.portal.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** The address that the link is sent to. */
record ForgottenForm(@NotBlank @Email @Nullable String email) {}
