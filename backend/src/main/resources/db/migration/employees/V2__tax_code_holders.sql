-- Whose tax code is it? Asked when somebody comes back from SPID for the first time, whatever the company.
ALTER TABLE employees_employee ADD KEY employees_employee_holder (tax_code);
