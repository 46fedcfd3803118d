// Runs once, when the volume is still empty: one user per service, and each may write its own database only.
const passwords = {
    case_service: process.env.CASE_MONGO_PASSWORD,
    referral_service: process.env.REFERRAL_MONGO_PASSWORD,
    returnee_service: process.env.RETURNEE_MONGO_PASSWORD,
    notification_service: process.env.NOTIFICATION_MONGO_PASSWORD,
};

for (const [service, password] of Object.entries(passwords)) {
    if (!password) {
        throw new Error(`No password for the MongoDB user ${service}.`);
    }
    db.getSiblingDB(service).createUser({
        user: service,
        pwd: password,
        roles: [{ role: "readWrite", db: service }],
    });
}
