package it.winwelfare.employees.internal;

import static java.util.Map.entry;

import it.winwelfare.employees.ImportColumn;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The titles under which payroll programs and people write the columns, in Italian and English. */
final class HeaderWords {

    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^a-z0-9]");

    private static final Map<String, ImportColumn> WORDS = Map.ofEntries(
            entry("matricola", ImportColumn.PAYROLL_NUMBER),
            entry("nmatricola", ImportColumn.PAYROLL_NUMBER),
            entry("nrmatricola", ImportColumn.PAYROLL_NUMBER),
            entry("numeromatricola", ImportColumn.PAYROLL_NUMBER),
            entry("matricoladipendente", ImportColumn.PAYROLL_NUMBER),
            entry("codicedipendente", ImportColumn.PAYROLL_NUMBER),
            entry("coddipendente", ImportColumn.PAYROLL_NUMBER),
            entry("payrollnumber", ImportColumn.PAYROLL_NUMBER),
            entry("payrollno", ImportColumn.PAYROLL_NUMBER),
            entry("employeenumber", ImportColumn.PAYROLL_NUMBER),
            entry("employeeid", ImportColumn.PAYROLL_NUMBER),
            entry("employeecode", ImportColumn.PAYROLL_NUMBER),
            entry("codicefiscale", ImportColumn.TAX_CODE),
            entry("codfiscale", ImportColumn.TAX_CODE),
            entry("codfisc", ImportColumn.TAX_CODE),
            entry("cfiscale", ImportColumn.TAX_CODE),
            entry("cf", ImportColumn.TAX_CODE),
            entry("taxcode", ImportColumn.TAX_CODE),
            entry("fiscalcode", ImportColumn.TAX_CODE),
            entry("taxid", ImportColumn.TAX_CODE),
            entry("nome", ImportColumn.GIVEN_NAME),
            entry("nomedibattesimo", ImportColumn.GIVEN_NAME),
            entry("givenname", ImportColumn.GIVEN_NAME),
            entry("firstname", ImportColumn.GIVEN_NAME),
            entry("name", ImportColumn.GIVEN_NAME),
            entry("cognome", ImportColumn.FAMILY_NAME),
            entry("familyname", ImportColumn.FAMILY_NAME),
            entry("lastname", ImportColumn.FAMILY_NAME),
            entry("surname", ImportColumn.FAMILY_NAME),
            entry("email", ImportColumn.EMAIL),
            entry("mail", ImportColumn.EMAIL),
            entry("emailaddress", ImportColumn.EMAIL),
            entry("indirizzoemail", ImportColumn.EMAIL),
            entry("indirizzomail", ImportColumn.EMAIL),
            entry("postaelettronica", ImportColumn.EMAIL),
            entry("emailaziendale", ImportColumn.EMAIL),
            entry("categoria", ImportColumn.CATEGORY),
            entry("categoriadipendente", ImportColumn.CATEGORY),
            entry("categoriacontrattuale", ImportColumn.CATEGORY),
            entry("inquadramento", ImportColumn.CATEGORY),
            entry("qualifica", ImportColumn.CATEGORY),
            entry("category", ImportColumn.CATEGORY),
            entry("employeecategory", ImportColumn.CATEGORY),
            entry("comune", ImportColumn.MUNICIPALITY),
            entry("comunediresidenza", ImportColumn.MUNICIPALITY),
            entry("comuneresidenza", ImportColumn.MUNICIPALITY),
            entry("comuneistat", ImportColumn.MUNICIPALITY),
            entry("codicecomune", ImportColumn.MUNICIPALITY),
            entry("residenza", ImportColumn.MUNICIPALITY),
            entry("citta", ImportColumn.MUNICIPALITY),
            entry("municipality", ImportColumn.MUNICIPALITY),
            entry("city", ImportColumn.MUNICIPALITY),
            entry("town", ImportColumn.MUNICIPALITY));

    private HeaderWords() {}

    /** The column that the title means, without regard to case, accents, spaces and signs; null if it means none of ours. */
    static @Nullable ImportColumn column(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return WORDS.get(NO_LETTER_OR_DIGIT.matcher(plain).replaceAll(""));
    }

    /** The title that a file of ours has; it is what a message about a missing column names. */
    static String title(ImportColumn column) {
        return switch (column) {
            case PAYROLL_NUMBER -> "matricola";
            case TAX_CODE -> "codice fiscale";
            case GIVEN_NAME -> "nome";
            case FAMILY_NAME -> "cognome";
            case EMAIL -> "email";
            case CATEGORY -> "categoria";
            case MUNICIPALITY -> "comune";
        };
    }
}
