package it.winwelfare.programmes.internal;

import java.util.UUID;

/** A budget line as lists show it. */
record LineName(UUID id, String name) {}
