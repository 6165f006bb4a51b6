package it.winwelfare.network;

import java.time.LocalDate;

/**
 * An organisation in an alliance.
 *
 * @param from its first day as a member, Europe/Rome; it may be still to come
 */
public record AllianceMember(Organisation organisation, LocalDate from) {}
