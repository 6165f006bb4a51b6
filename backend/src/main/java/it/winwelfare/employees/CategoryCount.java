package it.winwelfare.employees;

/** A category of employees as the company names it, and how many active employees are in it. */
public record CategoryCount(String category, int employees) {}
