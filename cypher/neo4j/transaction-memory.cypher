// The most memory that one transaction may take, and that all may together, as texts such as 297.00MiB; 0B is no bound.
SHOW SETTINGS 'db.memory.transaction.max', 'dbms.memory.transaction.total.max' YIELD value
RETURN value
