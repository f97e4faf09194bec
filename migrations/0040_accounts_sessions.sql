-- Where one is signed in is shown to oneself, by browser and system in two words; what browsers say of themselves at
-- length, and addresses, are kept no more.
-- locks: the rows of sessions, for a moment. compatible: yes.

update user_session set user_agent = null, ip_address = null where user_agent is not null or ip_address is not null;
